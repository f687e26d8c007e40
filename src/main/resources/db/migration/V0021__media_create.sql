CREATE TABLE media_items (
  id BIGINT NOT NULL AUTO_INCREMENT,
  kind VARCHAR(10) NOT NULL,
  title VARCHAR(150) NOT NULL,
  search_key VARCHAR(300) NOT NULL,
  file_type VARCHAR(10) NOT NULL,
  storage_key VARCHAR(40) NOT NULL,
  version_number INT NOT NULL,
  byte_size BIGINT NOT NULL,
  pixel_width INT NOT NULL,
  pixel_height INT NOT NULL,
  widths VARCHAR(60) NOT NULL,
  focal_x INT NOT NULL,
  focal_y INT NOT NULL,
  uploaded_at DATETIME(6) NOT NULL,
  uploaded_by BIGINT,
  trashed_at DATETIME(6),
  lock_version INT NOT NULL,
  CONSTRAINT pk_media_items PRIMARY KEY (id),
  CONSTRAINT uk_media_items_storage UNIQUE (storage_key),
  CONSTRAINT fk_media_items_uploader FOREIGN KEY (uploaded_by) REFERENCES accounts (id)
) ${table_options};

CREATE INDEX ix_media_items_list ON media_items (trashed_at, kind, id);

CREATE TABLE media_words (
  id BIGINT NOT NULL AUTO_INCREMENT,
  item_id BIGINT NOT NULL,
  language VARCHAR(35) NOT NULL,
  alternative_text VARCHAR(300) NOT NULL,
  caption VARCHAR(500) NOT NULL,
  is_decorative BOOLEAN NOT NULL,
  lock_version INT NOT NULL,
  CONSTRAINT pk_media_words PRIMARY KEY (id),
  CONSTRAINT uk_media_words_language UNIQUE (item_id, language),
  CONSTRAINT fk_media_words_item FOREIGN KEY (item_id) REFERENCES media_items (id),
  CONSTRAINT fk_media_words_language FOREIGN KEY (language) REFERENCES languages (code)
) ${table_options};
