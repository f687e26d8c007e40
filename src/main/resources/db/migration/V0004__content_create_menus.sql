CREATE TABLE menu_entries (
  id BIGINT NOT NULL AUTO_INCREMENT,
  menu VARCHAR(40) NOT NULL,
  item_id BIGINT,
  route VARCHAR(60),
  position INT NOT NULL,
  CONSTRAINT pk_menu_entries PRIMARY KEY (id),
  CONSTRAINT uk_menu_entries_item UNIQUE (menu, item_id),
  CONSTRAINT fk_menu_entries_item FOREIGN KEY (item_id) REFERENCES content_items (id)
) ${table_options};
