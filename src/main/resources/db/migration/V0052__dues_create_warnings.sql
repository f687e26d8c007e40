-- Warnings in writing are kept as they were written: whoever is expelled for unpaid dues was warned (TMK m.67, m.83).
CREATE TABLE dues_warnings (
  id BIGINT NOT NULL AUTO_INCREMENT,
  member_id BIGINT NOT NULL,
  channel VARCHAR(20) NOT NULL,
  recipient VARCHAR(320) NOT NULL,
  language VARCHAR(35) NOT NULL,
  amount BIGINT NOT NULL,
  since DATE NOT NULL,
  pay_by DATE NOT NULL,
  letter VARCHAR(4000) NOT NULL,
  written_at DATETIME(6) NOT NULL,
  written_by BIGINT,
  CONSTRAINT pk_dues_warnings PRIMARY KEY (id),
  CONSTRAINT fk_dues_warnings_member FOREIGN KEY (member_id) REFERENCES members (id)
) ${table_options};

CREATE INDEX ix_dues_warnings_member ON dues_warnings (member_id, id);

CREATE TABLE dues_reminders (
  charge_id BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  sent_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_dues_reminders PRIMARY KEY (charge_id, kind),
  CONSTRAINT fk_dues_reminders_charge FOREIGN KEY (charge_id) REFERENCES dues_charges (id)
) ${table_options};

CREATE TABLE dues_bank_accounts (
  id BIGINT NOT NULL,
  holder VARCHAR(160) NOT NULL,
  bank VARCHAR(120) NOT NULL,
  iban VARCHAR(34) NOT NULL,
  lock_version INT NOT NULL,
  CONSTRAINT pk_dues_bank_accounts PRIMARY KEY (id)
) ${table_options};
