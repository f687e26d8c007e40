-- What was imported together from a WordPress export file, and can be undone together.
CREATE TABLE wordpress_imports (
  id BIGINT NOT NULL AUTO_INCREMENT,
  file_name VARCHAR(200) NOT NULL,
  site VARCHAR(300) NOT NULL,
  imported_at DATETIME(6) NOT NULL,
  imported_by BIGINT,
  item_total INT NOT NULL,
  text_total INT NOT NULL,
  undone_at DATETIME(6),
  undone_by BIGINT,
  CONSTRAINT pk_wordpress_imports PRIMARY KEY (id),
  CONSTRAINT fk_wordpress_imports_importer FOREIGN KEY (imported_by) REFERENCES accounts (id),
  CONSTRAINT fk_wordpress_imports_undoer FOREIGN KEY (undone_by) REFERENCES accounts (id)
) ${table_options};

-- One text of it; the item may be deleted later like any other, so item_id holds nothing fast.
CREATE TABLE wordpress_texts (
  id BIGINT NOT NULL AUTO_INCREMENT,
  import_id BIGINT NOT NULL,
  source_key VARCHAR(500) NOT NULL,
  item_id BIGINT NOT NULL,
  language VARCHAR(35) NOT NULL,
  title VARCHAR(200) NOT NULL,
  revision_id BIGINT NOT NULL,
  published_at DATETIME(6),
  CONSTRAINT pk_wordpress_texts PRIMARY KEY (id),
  CONSTRAINT fk_wordpress_texts_import FOREIGN KEY (import_id) REFERENCES wordpress_imports (id)
) ${table_options};

CREATE INDEX ix_wordpress_texts_item ON wordpress_texts (item_id);

-- Categories and tags it had there, as it named them.
CREATE TABLE wordpress_terms (
  id BIGINT NOT NULL AUTO_INCREMENT,
  text_id BIGINT NOT NULL,
  taxonomy VARCHAR(40) NOT NULL,
  name VARCHAR(200) NOT NULL,
  CONSTRAINT pk_wordpress_terms PRIMARY KEY (id),
  CONSTRAINT fk_wordpress_terms_text FOREIGN KEY (text_id) REFERENCES wordpress_texts (id)
) ${table_options};
