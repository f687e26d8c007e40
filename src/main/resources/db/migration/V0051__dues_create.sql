-- What a member owes for a year, what was paid, and which paid for which; amounts in kuruş.
CREATE TABLE dues_fees (
  id BIGINT NOT NULL AUTO_INCREMENT,
  dues_year INT NOT NULL,
  type_id BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  amount BIGINT NOT NULL,
  due_on DATE NOT NULL,
  decision VARCHAR(120) NOT NULL,
  lock_version INT NOT NULL,
  CONSTRAINT pk_dues_fees PRIMARY KEY (id),
  CONSTRAINT uk_dues_fees_type UNIQUE (dues_year, type_id, kind),
  CONSTRAINT fk_dues_fees_type FOREIGN KEY (type_id) REFERENCES member_types (id)
) ${table_options};

CREATE TABLE dues_charges (
  id BIGINT NOT NULL AUTO_INCREMENT,
  member_id BIGINT NOT NULL,
  dues_year INT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  amount BIGINT NOT NULL,
  unpaid BIGINT NOT NULL,
  due_on DATE NOT NULL,
  created_at DATETIME(6) NOT NULL,
  exempted_at DATETIME(6),
  exemption_decided_on DATE,
  exemption_decision VARCHAR(40),
  exemption_reason VARCHAR(500),
  lock_version INT NOT NULL,
  CONSTRAINT pk_dues_charges PRIMARY KEY (id),
  CONSTRAINT uk_dues_charges_member UNIQUE (member_id, dues_year, kind),
  CONSTRAINT fk_dues_charges_member FOREIGN KEY (member_id) REFERENCES members (id)
) ${table_options};

CREATE INDEX ix_dues_charges_unpaid ON dues_charges (unpaid, due_on, member_id);
CREATE INDEX ix_dues_charges_year ON dues_charges (dues_year, kind, member_id, amount, unpaid);

CREATE TABLE dues_payments (
  id BIGINT NOT NULL AUTO_INCREMENT,
  member_id BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  amount BIGINT NOT NULL,
  credit BIGINT NOT NULL,
  paid_on DATE NOT NULL,
  evidence VARCHAR(20) NOT NULL,
  reference VARCHAR(80) NOT NULL,
  note VARCHAR(500) NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  recorded_by BIGINT,
  undone_at DATETIME(6),
  undo_reason VARCHAR(500),
  lock_version INT NOT NULL,
  CONSTRAINT pk_dues_payments PRIMARY KEY (id),
  CONSTRAINT fk_dues_payments_member FOREIGN KEY (member_id) REFERENCES members (id)
) ${table_options};

CREATE INDEX ix_dues_payments_member ON dues_payments (member_id, paid_on);
CREATE INDEX ix_dues_payments_credit ON dues_payments (credit, member_id);

CREATE TABLE dues_allocations (
  id BIGINT NOT NULL AUTO_INCREMENT,
  payment_id BIGINT NOT NULL,
  charge_id BIGINT NOT NULL,
  amount BIGINT NOT NULL,
  CONSTRAINT pk_dues_allocations PRIMARY KEY (id),
  CONSTRAINT fk_dues_allocations_payment FOREIGN KEY (payment_id) REFERENCES dues_payments (id),
  CONSTRAINT fk_dues_allocations_charge FOREIGN KEY (charge_id) REFERENCES dues_charges (id)
) ${table_options};

CREATE INDEX ix_dues_allocations_payment ON dues_allocations (payment_id);
CREATE INDEX ix_dues_allocations_charge ON dues_allocations (charge_id);
