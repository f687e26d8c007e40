CREATE TABLE email_changes (
  id BIGINT NOT NULL AUTO_INCREMENT,
  account_id BIGINT NOT NULL,
  new_email VARCHAR(254) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  old_confirmed BOOLEAN NOT NULL,
  new_confirmed BOOLEAN NOT NULL,
  lock_version INT NOT NULL,
  CONSTRAINT pk_email_changes PRIMARY KEY (id),
  CONSTRAINT uk_email_changes_account UNIQUE (account_id),
  CONSTRAINT fk_email_changes_account FOREIGN KEY (account_id) REFERENCES accounts (id)
) ${table_options};
