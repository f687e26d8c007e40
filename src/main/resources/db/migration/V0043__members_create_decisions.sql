-- The decision book: numbers restart each year and have no gap; the counter's row is locked while one is taken.
CREATE TABLE decision_counters (
  decision_year INT NOT NULL,
  last_number INT NOT NULL,
  CONSTRAINT pk_decision_counters PRIMARY KEY (decision_year)
) ${table_options};

CREATE TABLE board_decisions (
  id BIGINT NOT NULL AUTO_INCREMENT,
  decision_year INT NOT NULL,
  decision_number INT NOT NULL,
  decided_on DATE NOT NULL,
  subject VARCHAR(200) NOT NULL,
  body TEXT NOT NULL,
  attendees VARCHAR(2000) NOT NULL,
  dissent VARCHAR(2000),
  locked_at DATETIME(6),
  created_at DATETIME(6) NOT NULL,
  created_by BIGINT,
  lock_version INT NOT NULL,
  CONSTRAINT pk_board_decisions PRIMARY KEY (id),
  CONSTRAINT uk_board_decisions_number UNIQUE (decision_year, decision_number),
  CONSTRAINT fk_board_decisions_account FOREIGN KEY (created_by) REFERENCES accounts (id)
) ${table_options};

CREATE TABLE decision_corrections (
  id BIGINT NOT NULL AUTO_INCREMENT,
  decision_id BIGINT NOT NULL,
  body VARCHAR(2000) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  created_by BIGINT,
  CONSTRAINT pk_decision_corrections PRIMARY KEY (id),
  CONSTRAINT fk_decision_corrections_decision FOREIGN KEY (decision_id) REFERENCES board_decisions (id),
  CONSTRAINT fk_decision_corrections_account FOREIGN KEY (created_by) REFERENCES accounts (id)
) ${table_options};
