-- :items invented items beside the starter content, two languages each, five revisions for every item; nine of ten are
-- news. Their ids begin at a million, so that the portal's own never meet them.
INSERT INTO content_items (id, type, source_language, has_stale_banner, own_fields, created_at, changed_at, lock_version)
SELECT 1000000 + x, CASE WHEN MOD(x, 10) = 0 THEN 'pages' ELSE 'news' END, 'tr', TRUE, '',
       DATEADD('HOUR', -x, CURRENT_TIMESTAMP), DATEADD('MINUTE', -x, CURRENT_TIMESTAMP), 1
FROM SYSTEM_RANGE(1, :items);

INSERT INTO content_revisions (id, item_id, language, revision_number, title, slug, summary, body, meta_title, meta_description, own_fields,
                               is_minor, source_revision, created_at)
SELECT 1000000 + (x - 1) * 5 + n.r, 1000000 + x, n.language, n.number,
       CASE n.language
           WHEN 'tr' THEN ARRAY_GET(ARRAY['Kent diplomasisi çalıştayı', 'Kardeş kent buluşması', 'Gençlik değişimi', 'İklim ağı toplantısı',
                                          'Kültür mirası günleri', 'Göç ve kent semineri', 'Ege limanları konferansı'], 1 + MOD(x, 7))
           ELSE ARRAY_GET(ARRAY['City diplomacy workshop', 'Twin town meeting', 'Youth exchange', 'Climate network session',
                                'Heritage days', 'Migration and the city', 'Aegean ports conference'], 1 + MOD(x, 7))
       END || ' ' || x,
       'olcek-' || x, 'Özet ' || x,
       '<p>' || REPEAT(CASE n.language WHEN 'tr' THEN 'İzmir ile Avrupa kentleri arasında çalışma, ' ELSE 'Work between İzmir and the cities of Europe, ' END, 12)
           || MOD(x * 7919, 100003) || '</p><h2>' || x || '</h2><p>' || REPEAT('katılım, kent, liman, gençlik ', 20) || '</p>',
       '', '', '', FALSE, CASE WHEN n.language = 'en' THEN 1 END, DATEADD('HOUR', -x, CURRENT_TIMESTAMP)
FROM SYSTEM_RANGE(1, :items)
CROSS JOIN (VALUES (1, 'tr', 1), (2, 'tr', 2), (3, 'tr', 3), (4, 'en', 1), (5, 'en', 2)) AS n (r, language, number);

INSERT INTO content_versions (id, item_id, language, working_revision_id, published_revision_id, first_published_at, published_at,
                              stage, state, source_revision, meaningful_revision, has_meaningful_change, title_key, path, lock_version)
SELECT 1000000 + (x - 1) * 2 + l.n, 1000000 + x, l.language, 1000000 + (x - 1) * 5 + l.revision, 1000000 + (x - 1) * 5 + l.revision,
       DATEADD('HOUR', -x, CURRENT_TIMESTAMP), DATEADD('HOUR', -x, CURRENT_TIMESTAMP), 'DRAFT',
       CASE WHEN l.language = 'en' AND MOD(x, 5) = 0 THEN 'OUTDATED' ELSE 'PUBLISHED' END,
       CASE WHEN l.language = 'en' THEN CASE WHEN MOD(x, 5) = 0 THEN 1 ELSE 3 END END, l.revision, FALSE,
       CASE l.language WHEN 'tr' THEN 'olcek haberi ' ELSE 'scale news ' END || x, 'olcek-' || x, 1
FROM SYSTEM_RANGE(1, :items)
CROSS JOIN (VALUES (1, 'tr', 3), (2, 'en', 5)) AS l (n, language, revision);

INSERT INTO content_addresses (item_id, type, language, slug, is_current)
SELECT 1000000 + x, CASE WHEN MOD(x, 10) = 0 THEN 'pages' ELSE 'news' END, l.language, 'olcek-' || x, TRUE
FROM SYSTEM_RANGE(1, :items)
CROSS JOIN (VALUES ('tr'), ('en')) AS l (language);
