ALTER TABLE content_versions ADD COLUMN publish_at DATETIME(6);
ALTER TABLE content_versions ADD COLUMN unpublish_at DATETIME(6);
ALTER TABLE content_versions ADD COLUMN scheduled_by BIGINT;
ALTER TABLE content_versions ADD CONSTRAINT fk_content_versions_scheduler FOREIGN KEY (scheduled_by) REFERENCES accounts (id);

CREATE INDEX ix_content_versions_publish_at ON content_versions (publish_at);
CREATE INDEX ix_content_versions_unpublish_at ON content_versions (unpublish_at);
