-- What an applicant was shown, word for word: one row for each wording that was ever shown for a process.
CREATE TABLE shown_notices (
  id BIGINT NOT NULL AUTO_INCREMENT,
  process VARCHAR(40) NOT NULL,
  language VARCHAR(35) NOT NULL,
  version_number INT NOT NULL,
  body TEXT NOT NULL,
  body_hash CHAR(64) NOT NULL,
  first_shown_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_shown_notices PRIMARY KEY (id),
  CONSTRAINT uk_shown_notices_wording UNIQUE (process, language, body_hash),
  CONSTRAINT uk_shown_notices_version UNIQUE (process, language, version_number)
) ${table_options};

-- Personal data stand in sealed_answers and sealed_words only; the keys are keyed hashes, to find what may be the same person.
CREATE TABLE applications (
  id BIGINT NOT NULL AUTO_INCREMENT,
  reference VARCHAR(20) NOT NULL,
  language VARCHAR(35) NOT NULL,
  state VARCHAR(20) NOT NULL,
  kind VARCHAR(20),
  sealed_answers TEXT NOT NULL,
  sealed_words TEXT,
  name_key CHAR(64),
  email_key CHAR(64),
  notice_id BIGINT,
  created_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  submitted_at DATETIME(6),
  proven_at DATETIME(6),
  received_on DATE,
  closed_at DATETIME(6),
  decision_id BIGINT,
  lock_version INT NOT NULL,
  CONSTRAINT pk_applications PRIMARY KEY (id),
  CONSTRAINT uk_applications_reference UNIQUE (reference),
  CONSTRAINT fk_applications_notice FOREIGN KEY (notice_id) REFERENCES shown_notices (id),
  CONSTRAINT fk_applications_decision FOREIGN KEY (decision_id) REFERENCES board_decisions (id)
) ${table_options};
CREATE INDEX ix_applications_state ON applications (state, received_on, id);
CREATE INDEX ix_applications_name ON applications (name_key);
CREATE INDEX ix_applications_email ON applications (email_key);

CREATE TABLE application_links (
  id BIGINT NOT NULL AUTO_INCREMENT,
  application_id BIGINT NOT NULL,
  purpose VARCHAR(20) NOT NULL,
  token_hash CHAR(64) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_application_links PRIMARY KEY (id),
  CONSTRAINT uk_application_links_token UNIQUE (token_hash),
  CONSTRAINT fk_application_links_application FOREIGN KEY (application_id) REFERENCES applications (id)
) ${table_options};

CREATE TABLE application_consents (
  id BIGINT NOT NULL AUTO_INCREMENT,
  application_id BIGINT NOT NULL,
  notice_id BIGINT NOT NULL,
  given_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_application_consents PRIMARY KEY (id),
  CONSTRAINT uk_application_consents_notice UNIQUE (application_id, notice_id),
  CONSTRAINT fk_application_consents_application FOREIGN KEY (application_id) REFERENCES applications (id),
  CONSTRAINT fk_application_consents_notice FOREIGN KEY (notice_id) REFERENCES shown_notices (id)
) ${table_options};
