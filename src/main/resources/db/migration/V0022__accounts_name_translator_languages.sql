-- A translator without named languages could translate all; now each one is named.
INSERT INTO account_languages (account_id, language)
SELECT r.account_id, l.code
FROM account_roles r
CROSS JOIN languages l
WHERE r.role = 'TRANSLATOR'
  AND NOT EXISTS (SELECT 1 FROM account_languages n WHERE n.account_id = r.account_id);
