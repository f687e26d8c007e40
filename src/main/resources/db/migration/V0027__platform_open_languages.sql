ALTER TABLE languages ADD COLUMN is_shown BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE languages ALTER COLUMN is_shown DROP DEFAULT;
UPDATE languages SET fallback_code = NULL WHERE code = 'tr';
