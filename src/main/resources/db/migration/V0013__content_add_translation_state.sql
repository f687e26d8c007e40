ALTER TABLE content_items ADD COLUMN source_language VARCHAR(35) NOT NULL DEFAULT 'tr';

ALTER TABLE content_revisions ADD COLUMN meta_title VARCHAR(200) NOT NULL DEFAULT '';
ALTER TABLE content_revisions ADD COLUMN meta_description VARCHAR(400) NOT NULL DEFAULT '';
ALTER TABLE content_revisions ADD COLUMN is_minor BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE content_revisions ADD COLUMN source_revision INT;

ALTER TABLE content_versions ADD COLUMN stage VARCHAR(20) NOT NULL DEFAULT 'DRAFT';
ALTER TABLE content_versions ADD COLUMN source_revision INT;
ALTER TABLE content_versions ADD COLUMN meaningful_revision INT;
ALTER TABLE content_versions ADD COLUMN has_meaningful_change BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE content_versions ADD COLUMN state VARCHAR(20) NOT NULL DEFAULT 'DRAFT';
ALTER TABLE content_versions ADD COLUMN title_key VARCHAR(250);
CREATE INDEX ix_content_versions_state ON content_versions (language, state, item_id);

UPDATE content_versions SET meaningful_revision = 1, has_meaningful_change = FALSE, state = 'PUBLISHED' WHERE published_revision_id IS NOT NULL;
UPDATE content_versions SET state = 'CHANGED' WHERE published_revision_id <> working_revision_id;
UPDATE content_versions SET source_revision = 1 WHERE language <> 'tr';

ALTER TABLE content_items ALTER COLUMN source_language DROP DEFAULT;
ALTER TABLE content_revisions ALTER COLUMN meta_title DROP DEFAULT;
ALTER TABLE content_revisions ALTER COLUMN meta_description DROP DEFAULT;
ALTER TABLE content_revisions ALTER COLUMN is_minor DROP DEFAULT;
ALTER TABLE content_versions ALTER COLUMN stage DROP DEFAULT;
ALTER TABLE content_versions ALTER COLUMN has_meaningful_change DROP DEFAULT;
ALTER TABLE content_versions ALTER COLUMN state DROP DEFAULT;
