CREATE TABLE content_share_links (
  id BIGINT NOT NULL AUTO_INCREMENT,
  token_hash CHAR(64) NOT NULL,
  item_id BIGINT NOT NULL,
  language VARCHAR(35) NOT NULL,
  created_by BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_content_share_links PRIMARY KEY (id),
  CONSTRAINT uk_content_share_links_token UNIQUE (token_hash),
  CONSTRAINT fk_content_share_links_item FOREIGN KEY (item_id) REFERENCES content_items (id),
  CONSTRAINT fk_content_share_links_account FOREIGN KEY (created_by) REFERENCES accounts (id)
) ${table_options};
