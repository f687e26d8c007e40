ALTER TABLE menu_entries ADD COLUMN parent_id BIGINT;
ALTER TABLE menu_entries ADD COLUMN address VARCHAR(500);
ALTER TABLE menu_entries ADD COLUMN is_shown_without_text BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE menu_entries ALTER COLUMN is_shown_without_text DROP DEFAULT;
ALTER TABLE menu_entries ADD CONSTRAINT fk_menu_entries_parent FOREIGN KEY (parent_id) REFERENCES menu_entries (id);

CREATE TABLE menu_labels (
  entry_id BIGINT NOT NULL,
  language VARCHAR(35) NOT NULL,
  label VARCHAR(100) NOT NULL,
  CONSTRAINT pk_menu_labels PRIMARY KEY (entry_id, language),
  CONSTRAINT fk_menu_labels_entry FOREIGN KEY (entry_id) REFERENCES menu_entries (id),
  CONSTRAINT fk_menu_labels_language FOREIGN KEY (language) REFERENCES languages (code)
) ${table_options};
