-- Üye kayıt defteri (Tebliğ 2006/1 m.5); append only, the id counts without a gap. A correction is a row of its own.
CREATE TABLE member_ledger_rows (
  id BIGINT NOT NULL,
  kind VARCHAR(40) NOT NULL,
  member_id BIGINT NOT NULL,
  member_number BIGINT NOT NULL,
  corrected_row_id BIGINT,
  written_at DATETIME(6) NOT NULL,
  written_by BIGINT,
  person_kind VARCHAR(40) NOT NULL,
  full_name VARCHAR(210) NOT NULL,
  representative_name VARCHAR(200) NOT NULL,
  type_code VARCHAR(40) NOT NULL,
  is_founder BOOLEAN NOT NULL,
  gender VARCHAR(40),
  nationality VARCHAR(2) NOT NULL,
  occupation VARCHAR(120) NOT NULL,
  education VARCHAR(120) NOT NULL,
  identity_kind VARCHAR(40),
  joined_on DATE NOT NULL,
  join_decision VARCHAR(60) NOT NULL,
  left_on DATE,
  exit_kind VARCHAR(40),
  exit_decision VARCHAR(60) NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  CONSTRAINT pk_member_ledger_rows PRIMARY KEY (id),
  CONSTRAINT fk_member_ledger_rows_member FOREIGN KEY (member_id) REFERENCES members (id),
  CONSTRAINT fk_member_ledger_rows_corrected FOREIGN KEY (corrected_row_id) REFERENCES member_ledger_rows (id)
) ${table_options};

CREATE INDEX ix_member_ledger_rows_member ON member_ledger_rows (member_id, id);

CREATE TABLE member_ledger_secrets (
  row_id BIGINT NOT NULL,
  field VARCHAR(40) NOT NULL,
  sealed VARCHAR(1000) NOT NULL,
  CONSTRAINT pk_member_ledger_secrets PRIMARY KEY (row_id, field),
  CONSTRAINT fk_member_ledger_secrets_row FOREIGN KEY (row_id) REFERENCES member_ledger_rows (id)
) ${table_options};

-- The book as it was printed: the PDF is sealed, its digest stands on the audit trail too.
CREATE TABLE member_ledger_copies (
  id BIGINT NOT NULL AUTO_INCREMENT,
  made_at DATETIME(6) NOT NULL,
  made_by BIGINT,
  purpose VARCHAR(300) NOT NULL,
  first_row BIGINT NOT NULL,
  last_row BIGINT NOT NULL,
  digest CHAR(64) NOT NULL,
  sealed MEDIUMTEXT NOT NULL,
  CONSTRAINT pk_member_ledger_copies PRIMARY KEY (id)
) ${table_options};
