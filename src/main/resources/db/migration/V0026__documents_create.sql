CREATE TABLE documents (
  item_id BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  document_year INT NOT NULL,
  CONSTRAINT pk_documents PRIMARY KEY (item_id),
  CONSTRAINT fk_documents_item FOREIGN KEY (item_id) REFERENCES content_items (id)
) ${table_options};

CREATE INDEX ix_documents_year ON documents (document_year, kind);

CREATE TABLE document_files (
  id BIGINT NOT NULL AUTO_INCREMENT,
  item_id BIGINT NOT NULL,
  language VARCHAR(35) NOT NULL,
  file_language VARCHAR(35) NOT NULL,
  media_id BIGINT NOT NULL,
  CONSTRAINT pk_document_files PRIMARY KEY (id),
  CONSTRAINT uk_document_files_language UNIQUE (item_id, language),
  CONSTRAINT fk_document_files_item FOREIGN KEY (item_id) REFERENCES content_items (id),
  CONSTRAINT fk_document_files_language FOREIGN KEY (language) REFERENCES languages (code)
) ${table_options};
