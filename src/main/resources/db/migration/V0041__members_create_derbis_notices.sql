-- What the dernekler birimi was told of members who joined or left (Law 5253 m.23).
CREATE TABLE derbis_notices (
  id BIGINT NOT NULL AUTO_INCREMENT,
  notified_on DATE NOT NULL,
  reference VARCHAR(120) NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  recorded_by BIGINT,
  CONSTRAINT pk_derbis_notices PRIMARY KEY (id)
) ${table_options};

CREATE TABLE derbis_notice_rows (
  ledger_row_id BIGINT NOT NULL,
  notice_id BIGINT NOT NULL,
  CONSTRAINT pk_derbis_notice_rows PRIMARY KEY (ledger_row_id),
  CONSTRAINT fk_derbis_notice_rows_row FOREIGN KEY (ledger_row_id) REFERENCES member_ledger_rows (id),
  CONSTRAINT fk_derbis_notice_rows_notice FOREIGN KEY (notice_id) REFERENCES derbis_notices (id)
) ${table_options};
