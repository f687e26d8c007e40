-- Five languages, every text written in all of them, so many rows of history; H2 only.
INSERT INTO languages (code, own_name, fallback_code, position, is_shown) VALUES
  ('de', 'Deutsch', 'en', 3, FALSE), ('fr', 'Français', 'en', 4, FALSE), ('it', 'Italiano', 'en', 5, FALSE);

INSERT INTO text_overrides (text_key, language, text_value, shipped_value, updated_at, updated_by, lock_version)
  SELECT 'bench.grid.text.n' || LPAD(n.x, 4, '0'), l.code,
    'Wort ' || n.x || ' der Bühne in ' || l.own_name || ', {0} mal gesagt und nie bereut', NULL, TIMESTAMP '2026-06-01 10:00:00', 1, 1
  FROM SYSTEM_RANGE(1, :keys) n JOIN languages l ON l.code IN ('de', 'fr', 'it');

INSERT INTO text_marks (text_key, language, source_value)
  SELECT o.text_key, o.language,
    CASE WHEN MOD(o.id, 10) = 0 THEN 'Eski kaynak' ELSE 'Sahnenin ' || CAST(RIGHT(o.text_key, 4) AS INT) || '. sözü, {0} kez söylendi ve hiç pişman olunmadı' END
  FROM text_overrides o;

INSERT INTO text_changes (text_key, language, kind, old_value, new_value, was_overridden, changed_at, changed_by)
  SELECT 'bench.grid.text.n' || LPAD(MOD(n.x * 7, :keys) + 1, 4, '0'), CASE MOD(n.x, 3) WHEN 0 THEN 'de' WHEN 1 THEN 'fr' ELSE 'it' END, 'EDIT',
    'Eski söz ' || n.x || ' ve yanında duranlar', 'Yeni söz ' || n.x || ' ve yanında duranlar', TRUE,
    DATEADD('MINUTE', -3 * n.x, TIMESTAMP '2026-11-30 10:00:00'), 1
  FROM SYSTEM_RANGE(1, :history) n;
