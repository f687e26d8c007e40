CREATE TABLE accounts (
  id BIGINT NOT NULL AUTO_INCREMENT,
  email VARCHAR(254) NOT NULL,
  display_name VARCHAR(120) NOT NULL,
  password_hash VARCHAR(300),
  language VARCHAR(35) NOT NULL,
  is_disabled BOOLEAN NOT NULL,
  created_at DATETIME(6) NOT NULL,
  lock_version INT NOT NULL,
  CONSTRAINT pk_accounts PRIMARY KEY (id),
  CONSTRAINT uk_accounts_email UNIQUE (email),
  CONSTRAINT fk_accounts_language FOREIGN KEY (language) REFERENCES languages (code)
) ${table_options};

CREATE TABLE account_roles (
  account_id BIGINT NOT NULL,
  role VARCHAR(40) NOT NULL,
  CONSTRAINT pk_account_roles PRIMARY KEY (account_id, role),
  CONSTRAINT fk_account_roles_account FOREIGN KEY (account_id) REFERENCES accounts (id)
) ${table_options};

CREATE TABLE one_time_tokens (
  id BIGINT NOT NULL AUTO_INCREMENT,
  purpose VARCHAR(40) NOT NULL,
  token_hash CHAR(64) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_one_time_tokens PRIMARY KEY (id),
  CONSTRAINT uk_one_time_tokens_hash UNIQUE (token_hash)
) ${table_options};
