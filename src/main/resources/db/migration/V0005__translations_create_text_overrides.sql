CREATE TABLE text_overrides (
  id BIGINT NOT NULL AUTO_INCREMENT,
  text_key VARCHAR(200) NOT NULL,
  language VARCHAR(35) NOT NULL,
  text_value TEXT NOT NULL,
  shipped_value TEXT,
  updated_at DATETIME(6) NOT NULL,
  updated_by BIGINT,
  lock_version INT NOT NULL,
  CONSTRAINT pk_text_overrides PRIMARY KEY (id),
  CONSTRAINT uk_text_overrides_key UNIQUE (text_key, language),
  CONSTRAINT fk_text_overrides_language FOREIGN KEY (language) REFERENCES languages (code),
  CONSTRAINT fk_text_overrides_account FOREIGN KEY (updated_by) REFERENCES accounts (id)
) ${table_options};
