ALTER TABLE content_items ADD COLUMN parent_id BIGINT;
ALTER TABLE content_items ADD CONSTRAINT fk_content_items_parent FOREIGN KEY (parent_id) REFERENCES content_items (id);

ALTER TABLE content_addresses MODIFY COLUMN slug VARCHAR(600) NOT NULL;

ALTER TABLE content_versions ADD COLUMN path VARCHAR(600);
UPDATE content_versions SET path = (SELECT r.slug FROM content_revisions r WHERE r.id = content_versions.published_revision_id)
  WHERE published_revision_id IS NOT NULL;
