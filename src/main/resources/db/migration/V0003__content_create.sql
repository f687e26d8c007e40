CREATE TABLE content_items (
  id BIGINT NOT NULL AUTO_INCREMENT,
  type VARCHAR(40) NOT NULL,
  code VARCHAR(60),
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  lock_version INT NOT NULL,
  CONSTRAINT pk_content_items PRIMARY KEY (id),
  CONSTRAINT uk_content_items_code UNIQUE (code)
) ${table_options};

CREATE INDEX ix_content_items_type ON content_items (type, changed_at);

CREATE TABLE content_revisions (
  id BIGINT NOT NULL AUTO_INCREMENT,
  item_id BIGINT NOT NULL,
  language VARCHAR(35) NOT NULL,
  revision_number INT NOT NULL,
  title VARCHAR(200) NOT NULL,
  slug VARCHAR(120) NOT NULL,
  summary VARCHAR(400) NOT NULL,
  body MEDIUMTEXT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  author_id BIGINT,
  CONSTRAINT pk_content_revisions PRIMARY KEY (id),
  CONSTRAINT uk_content_revisions_number UNIQUE (item_id, language, revision_number),
  CONSTRAINT fk_content_revisions_item FOREIGN KEY (item_id) REFERENCES content_items (id),
  CONSTRAINT fk_content_revisions_language FOREIGN KEY (language) REFERENCES languages (code),
  CONSTRAINT fk_content_revisions_author FOREIGN KEY (author_id) REFERENCES accounts (id)
) ${table_options};

CREATE TABLE content_versions (
  id BIGINT NOT NULL AUTO_INCREMENT,
  item_id BIGINT NOT NULL,
  language VARCHAR(35) NOT NULL,
  working_revision_id BIGINT,
  published_revision_id BIGINT,
  first_published_at DATETIME(6),
  published_at DATETIME(6),
  search_text MEDIUMTEXT,
  lock_version INT NOT NULL,
  CONSTRAINT pk_content_versions PRIMARY KEY (id),
  CONSTRAINT uk_content_versions_language UNIQUE (item_id, language),
  CONSTRAINT fk_content_versions_item FOREIGN KEY (item_id) REFERENCES content_items (id),
  CONSTRAINT fk_content_versions_language FOREIGN KEY (language) REFERENCES languages (code),
  CONSTRAINT fk_content_versions_working FOREIGN KEY (working_revision_id) REFERENCES content_revisions (id),
  CONSTRAINT fk_content_versions_published FOREIGN KEY (published_revision_id) REFERENCES content_revisions (id)
) ${table_options};

CREATE INDEX ix_content_versions_published ON content_versions (language, first_published_at);

CREATE TABLE content_addresses (
  id BIGINT NOT NULL AUTO_INCREMENT,
  item_id BIGINT NOT NULL,
  type VARCHAR(40) NOT NULL,
  language VARCHAR(35) NOT NULL,
  slug VARCHAR(120) NOT NULL,
  is_current BOOLEAN NOT NULL,
  CONSTRAINT pk_content_addresses PRIMARY KEY (id),
  CONSTRAINT uk_content_addresses_slug UNIQUE (language, type, slug),
  CONSTRAINT fk_content_addresses_item FOREIGN KEY (item_id) REFERENCES content_items (id),
  CONSTRAINT fk_content_addresses_language FOREIGN KEY (language) REFERENCES languages (code)
) ${table_options};
