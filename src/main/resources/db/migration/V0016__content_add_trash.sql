ALTER TABLE content_items ADD COLUMN deleted_at DATETIME(6);
ALTER TABLE content_items ADD COLUMN deleted_by BIGINT;
ALTER TABLE content_items ADD COLUMN owner_id BIGINT;
ALTER TABLE content_items ADD CONSTRAINT fk_content_items_owner FOREIGN KEY (owner_id) REFERENCES accounts (id);
ALTER TABLE content_items ADD COLUMN has_stale_banner BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE content_items ADD CONSTRAINT fk_content_items_deleter FOREIGN KEY (deleted_by) REFERENCES accounts (id);

CREATE INDEX ix_content_items_listed ON content_items (deleted_at, type, changed_at);

CREATE TABLE content_redirects (
  id BIGINT NOT NULL AUTO_INCREMENT,
  path VARCHAR(700) NOT NULL,
  language VARCHAR(35) NOT NULL,
  item_id BIGINT,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_content_redirects PRIMARY KEY (id),
  CONSTRAINT uk_content_redirects_path UNIQUE (path),
  CONSTRAINT fk_content_redirects_language FOREIGN KEY (language) REFERENCES languages (code),
  CONSTRAINT fk_content_redirects_item FOREIGN KEY (item_id) REFERENCES content_items (id)
) ${table_options};

ALTER TABLE content_items ALTER COLUMN has_stale_banner DROP DEFAULT;
