-- What of herself a member shows to the others; nothing where no row stands. The key holds that and nothing else, its
-- letters folded: whoever searches the directory finds nobody by what she hides. Null for who is not in it.
CREATE TABLE member_directory_fields (
  member_id BIGINT NOT NULL,
  field VARCHAR(20) NOT NULL,
  CONSTRAINT pk_member_directory_fields PRIMARY KEY (member_id, field),
  CONSTRAINT fk_member_directory_fields_member FOREIGN KEY (member_id) REFERENCES members (id)
) ${table_options};

ALTER TABLE members ADD COLUMN directory_key VARCHAR(900);
CREATE INDEX ix_members_account ON members (account_id, id);
