-- :items invented items beside the starter content, two languages each, five revisions for every item: of ten five are
-- news, two events (one of ten of them to come), two documents, one a page. Their ids begin at a million, so that the
-- portal's own never meet them.
INSERT INTO content_items (id, type, listed_type, source_language, has_stale_banner, own_fields, owner_id, created_at, changed_at, lock_version)
SELECT 1000000 + x,
       ARRAY_GET(ARRAY['pages', 'news', 'news', 'news', 'news', 'news', 'events', 'events', 'documents', 'documents'], 1 + MOD(x, 10)),
       ARRAY_GET(ARRAY['pages', 'news', 'news', 'news', 'news', 'news', 'events', 'events', 'documents', 'documents'], 1 + MOD(x, 10)),
       'tr', TRUE,
       CASE WHEN MOD(x, 10) IN (6, 7)
                THEN 'firstDay="' || FORMATDATETIME(DATEADD('HOUR', :items / 10 - x, CURRENT_TIMESTAMP), 'yyyy-MM-dd') || '"' || CHAR(10)
                     || 'from="10:00"' || CHAR(10)
            WHEN MOD(x, 10) IN (8, 9) THEN 'kind="REPORT"' || CHAR(10) || 'year="' || (2026 - MOD(x / 10, 12)) || '"' || CHAR(10)
            ELSE '' END,
       CASE WHEN MOD(x, 4) = 0 THEN (SELECT MIN(id) FROM accounts) END,
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
           || MOD(x * 7919, 100003) || '</p><h2>' || x || '</h2><p>' || REPEAT('katılım, kent, liman, gençlik ', 20)
           || '<a href="item:' || (1000001 + MOD(x * 31, :items)) || '">' || x || '</a></p>',
       '', '', CASE WHEN n.language = 'tr' THEN i.own_fields ELSE '' END, FALSE, CASE WHEN n.language = 'en' THEN 1 END,
       DATEADD('HOUR', -x, CURRENT_TIMESTAMP)
FROM SYSTEM_RANGE(1, :items)
JOIN content_items i ON i.id = 1000000 + x
CROSS JOIN (VALUES (1, 'tr', 1), (2, 'tr', 2), (3, 'tr', 3), (4, 'en', 1), (5, 'en', 2)) AS n (r, language, number);

INSERT INTO content_versions (id, item_id, language, working_revision_id, published_revision_id, linked_revision_id, first_published_at, published_at,
                              stage, state, source_revision, meaningful_revision, has_meaningful_change, title_key, path, listed_type,
                              shown_type, lock_version)
SELECT 1000000 + (x - 1) * 2 + l.n, 1000000 + x, l.language, 1000000 + (x - 1) * 5 + l.revision, 1000000 + (x - 1) * 5 + l.revision,
       1000000 + (x - 1) * 5 + l.revision, DATEADD('HOUR', -x, CURRENT_TIMESTAMP), DATEADD('HOUR', -x, CURRENT_TIMESTAMP), 'DRAFT',
       CASE WHEN l.language = 'en' AND MOD(x, 5) = 0 THEN 'OUTDATED' ELSE 'PUBLISHED' END,
       CASE WHEN l.language = 'en' THEN CASE WHEN MOD(x, 5) = 0 THEN 1 ELSE 3 END END, l.revision, FALSE,
       CASE l.language WHEN 'tr' THEN 'olcek haberi ' ELSE 'scale news ' END || x, 'olcek-' || x, i.type, i.type, 1
FROM SYSTEM_RANGE(1, :items)
JOIN content_items i ON i.id = 1000000 + x
CROSS JOIN (VALUES (1, 'tr', 3), (2, 'en', 5)) AS l (n, language, revision);

INSERT INTO content_addresses (item_id, type, language, slug, is_current)
SELECT i.id, i.type, l.language, 'olcek-' || (i.id - 1000000), TRUE
FROM content_items i
CROSS JOIN (VALUES ('tr'), ('en')) AS l (language)
WHERE i.id > 1000000;

INSERT INTO content_links (item_id, language, position_number, words, href, is_outside, target_item_id, is_fine)
SELECT i.id, l.language, 0, 'x', 'item:' || (1000001 + MOD((i.id - 1000000) * 31, :items)), FALSE,
       1000001 + MOD((i.id - 1000000) * 31, :items), TRUE
FROM content_items i
CROSS JOIN (VALUES ('tr'), ('en')) AS l (language)
WHERE i.id > 1000000;

INSERT INTO events (item_id, starts_at, over_at, start_year, is_whole_day, is_cancelled, sequence_number, changed_at)
SELECT i.id, t.starts_at, DATEADD('HOUR', 2, t.starts_at), EXTRACT(YEAR FROM t.starts_at), FALSE, FALSE, 0, i.changed_at
FROM content_items i
JOIN (SELECT x, DATEADD('HOUR', :items / 10 - x, CURRENT_TIMESTAMP) AS starts_at FROM SYSTEM_RANGE(1, :items)) t ON i.id = 1000000 + t.x
WHERE i.type = 'events' AND i.id > 1000000;

INSERT INTO documents (item_id, kind, document_year)
SELECT i.id, CASE MOD(i.id, 3) WHEN 0 THEN 'MINUTES' ELSE 'REPORT' END, 2026 - MOD((i.id - 1000000) / 10, 12)
FROM content_items i
WHERE i.type = 'documents' AND i.id > 1000000;
