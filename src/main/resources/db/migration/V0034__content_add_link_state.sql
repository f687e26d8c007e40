-- Whether a link leads to what readers of its language see: the report looks only at those that do not.
ALTER TABLE content_links ADD COLUMN is_fine BOOLEAN NOT NULL DEFAULT FALSE;

UPDATE content_links SET is_fine = TRUE WHERE EXISTS (SELECT v.id FROM content_versions v
  WHERE v.item_id = content_links.target_item_id AND v.language = content_links.language AND v.shown_type IS NOT NULL);

ALTER TABLE content_links ALTER COLUMN is_fine DROP DEFAULT;
CREATE INDEX ix_content_links_fine ON content_links (is_fine, item_id);
