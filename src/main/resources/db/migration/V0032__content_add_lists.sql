-- What lists order and count by, beside the text it is about, so that one index answers without reading the items.
ALTER TABLE content_items ADD COLUMN listed_type VARCHAR(40);
ALTER TABLE content_versions ADD COLUMN listed_type VARCHAR(40);
ALTER TABLE content_versions ADD COLUMN shown_type VARCHAR(40);

UPDATE content_items SET listed_type = type WHERE deleted_at IS NULL;
UPDATE content_versions SET listed_type = (SELECT i.listed_type FROM content_items i WHERE i.id = content_versions.item_id);
UPDATE content_versions SET shown_type = listed_type WHERE published_revision_id IS NOT NULL;

CREATE INDEX ix_content_versions_shown ON content_versions (language, shown_type, first_published_at, item_id);
CREATE INDEX ix_content_versions_standing ON content_versions (listed_type, state, language, item_id);
CREATE INDEX ix_content_versions_titled ON content_versions (listed_type, title_key, item_id);
CREATE INDEX ix_content_items_listed_type ON content_items (listed_type, changed_at, id);

ALTER TABLE content_versions DROP INDEX ix_content_versions_state;
ALTER TABLE content_versions DROP INDEX ix_content_versions_published;
