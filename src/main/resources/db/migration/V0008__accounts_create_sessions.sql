CREATE TABLE account_sessions (
  id BIGINT NOT NULL AUTO_INCREMENT,
  account_id BIGINT NOT NULL,
  device VARCHAR(300) NOT NULL,
  address VARCHAR(45) NOT NULL,
  started_at DATETIME(6) NOT NULL,
  last_used_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6),
  second_factor_at DATETIME(6),
  remember_series_hash CHAR(64),
  remember_hash CHAR(64),
  remember_previous_hash CHAR(64),
  remember_rotated_at DATETIME(6),
  remember_until DATETIME(6),
  CONSTRAINT pk_account_sessions PRIMARY KEY (id),
  CONSTRAINT fk_account_sessions_account FOREIGN KEY (account_id) REFERENCES accounts (id)
) ${table_options};

CREATE TABLE sign_in_throttles (
  subject_hash CHAR(64) NOT NULL,
  failures INT NOT NULL,
  last_failed_at DATETIME(6) NOT NULL,
  wait_until DATETIME(6) NOT NULL,
  CONSTRAINT pk_sign_in_throttles PRIMARY KEY (subject_hash)
) ${table_options};
