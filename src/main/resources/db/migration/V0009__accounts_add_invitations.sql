CREATE TABLE account_languages (
  account_id BIGINT NOT NULL,
  language VARCHAR(35) NOT NULL,
  CONSTRAINT pk_account_languages PRIMARY KEY (account_id, language),
  CONSTRAINT fk_account_languages_account FOREIGN KEY (account_id) REFERENCES accounts (id),
  CONSTRAINT fk_account_languages_language FOREIGN KEY (language) REFERENCES languages (code)
) ${table_options};

ALTER TABLE one_time_tokens ADD COLUMN account_id BIGINT;
ALTER TABLE one_time_tokens ADD CONSTRAINT fk_one_time_tokens_account FOREIGN KEY (account_id) REFERENCES accounts (id);
