-- The links of published texts, for the report on them; what they lead to is asked when the report is read.
CREATE TABLE content_links (
  id BIGINT NOT NULL AUTO_INCREMENT,
  item_id BIGINT NOT NULL,
  language VARCHAR(35) NOT NULL,
  position_number INT NOT NULL,
  words VARCHAR(200) NOT NULL,
  href VARCHAR(1000) NOT NULL,
  is_outside BOOLEAN NOT NULL,
  target_item_id BIGINT,
  address_type VARCHAR(40),
  address_language VARCHAR(35),
  address_path VARCHAR(600),
  public_path VARCHAR(700),
  CONSTRAINT pk_content_links PRIMARY KEY (id),
  CONSTRAINT fk_content_links_item FOREIGN KEY (item_id) REFERENCES content_items (id)
) ${table_options};

CREATE INDEX ix_content_links_text ON content_links (item_id, language);
CREATE INDEX ix_content_links_target ON content_links (target_item_id);

-- The published revision whose links are in content_links.
ALTER TABLE content_versions ADD COLUMN linked_revision_id BIGINT;
