ALTER TABLE accounts ADD COLUMN password_changed_at DATETIME(6);
ALTER TABLE accounts ADD COLUMN is_password_short BOOLEAN;
UPDATE accounts SET is_password_short = FALSE;
ALTER TABLE accounts ADD COLUMN last_signed_in_at DATETIME(6);
ALTER TABLE accounts ADD COLUMN totp_secret VARCHAR(300);
ALTER TABLE accounts ADD COLUMN totp_last_step BIGINT;
ALTER TABLE accounts ADD COLUMN second_factor_since DATETIME(6);

CREATE TABLE recovery_codes (
  id BIGINT NOT NULL AUTO_INCREMENT,
  account_id BIGINT NOT NULL,
  code_hash CHAR(64) NOT NULL,
  used_at DATETIME(6),
  CONSTRAINT pk_recovery_codes PRIMARY KEY (id),
  CONSTRAINT uk_recovery_codes_hash UNIQUE (account_id, code_hash),
  CONSTRAINT fk_recovery_codes_account FOREIGN KEY (account_id) REFERENCES accounts (id)
) ${table_options};

ALTER TABLE accounts ADD COLUMN search_key VARCHAR(400);
ALTER TABLE accounts ADD COLUMN sort_key VARBINARY(1000);
CREATE INDEX ix_accounts_sort_key ON accounts (sort_key, id);
