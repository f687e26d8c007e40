-- Append only. The id is the position in the chain and comes from the head, so that a gap is a deleted row. No foreign
-- key: an entry outlives the account it names. Each index ends in the time, by which the page is read.
CREATE TABLE audit_entries (
  id BIGINT NOT NULL,
  occurred_at DATETIME(6) NOT NULL,
  actor_id BIGINT,
  address VARCHAR(45),
  kind VARCHAR(40) NOT NULL,
  subject VARCHAR(200) NOT NULL,
  old_value VARCHAR(2100),
  new_value VARCHAR(2100),
  reason VARCHAR(600),
  previous_hash CHAR(64) NOT NULL,
  hash CHAR(64) NOT NULL,
  CONSTRAINT pk_audit_entries PRIMARY KEY (id)
) ${table_options};

CREATE INDEX ix_audit_entries_time ON audit_entries (occurred_at, id);
CREATE INDEX ix_audit_entries_actor ON audit_entries (actor_id, occurred_at, id);
CREATE INDEX ix_audit_entries_subject ON audit_entries (subject, occurred_at, id);
CREATE INDEX ix_audit_entries_kind ON audit_entries (kind, occurred_at, id);
CREATE INDEX ix_audit_entries_actor_kind ON audit_entries (actor_id, kind, occurred_at, id);

-- One row: where the chain ends. Without a seal only while the chain is empty.
CREATE TABLE audit_heads (
  id BIGINT NOT NULL,
  last_position BIGINT NOT NULL,
  last_hash CHAR(64) NOT NULL,
  seal CHAR(64) NOT NULL,
  CONSTRAINT pk_audit_heads PRIMARY KEY (id)
) ${table_options};

INSERT INTO audit_heads (id, last_position, last_hash, seal) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE audit_verifications (
  id BIGINT NOT NULL AUTO_INCREMENT,
  account_id BIGINT,
  address VARCHAR(45),
  started_at DATETIME(6) NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  all_entries BIGINT NOT NULL,
  checked_entries BIGINT NOT NULL,
  outcome VARCHAR(40) NOT NULL,
  broken_position BIGINT,
  CONSTRAINT pk_audit_verifications PRIMARY KEY (id)
) ${table_options};
