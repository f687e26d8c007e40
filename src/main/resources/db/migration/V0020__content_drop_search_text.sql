ALTER TABLE content_versions DROP COLUMN search_text;
