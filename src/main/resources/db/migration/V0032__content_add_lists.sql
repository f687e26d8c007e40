-- What lists order and count by, beside the text it is about, so that one index answers without reading the items.
ALTER TABLE content_versions ADD COLUMN listed_type VARCHAR(40);
ALTER TABLE content_versions ADD COLUMN listed_since DATETIME(6);

UPDATE content_versions SET listed_type =
  (SELECT i.type FROM content_items i WHERE i.id = content_versions.item_id AND i.deleted_at IS NULL);
UPDATE content_versions SET listed_since = first_published_at
  WHERE listed_type IS NOT NULL AND published_revision_id IS NOT NULL;

CREATE INDEX ix_content_versions_listed ON content_versions (listed_type, language, listed_since, item_id);
CREATE INDEX ix_content_versions_standing ON content_versions (listed_type, language, state, item_id);
CREATE INDEX ix_content_versions_titled ON content_versions (listed_type, title_key, item_id);
CREATE INDEX ix_content_items_matrix ON content_items (deleted_at, type, changed_at, id);

ALTER TABLE content_versions DROP INDEX ix_content_versions_state;
ALTER TABLE content_items DROP INDEX ix_content_items_listed;
