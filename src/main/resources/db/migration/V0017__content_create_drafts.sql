CREATE TABLE content_drafts (
  id BIGINT NOT NULL AUTO_INCREMENT,
  item_id BIGINT NOT NULL,
  language VARCHAR(35) NOT NULL,
  account_id BIGINT NOT NULL,
  base_revision INT NOT NULL,
  title VARCHAR(1000) NOT NULL,
  slug VARCHAR(1000) NOT NULL,
  summary VARCHAR(2000) NOT NULL,
  meta_title VARCHAR(1000) NOT NULL,
  meta_description VARCHAR(2000) NOT NULL,
  body MEDIUMTEXT NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_content_drafts PRIMARY KEY (id),
  CONSTRAINT uk_content_drafts_owner UNIQUE (item_id, language, account_id),
  CONSTRAINT fk_content_drafts_item FOREIGN KEY (item_id) REFERENCES content_items (id),
  CONSTRAINT fk_content_drafts_account FOREIGN KEY (account_id) REFERENCES accounts (id)
) ${table_options};

CREATE TABLE content_presences (
  item_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  language VARCHAR(35) NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_content_presences PRIMARY KEY (item_id, account_id),
  CONSTRAINT fk_content_presences_item FOREIGN KEY (item_id) REFERENCES content_items (id),
  CONSTRAINT fk_content_presences_account FOREIGN KEY (account_id) REFERENCES accounts (id)
) ${table_options};
