-- Words somebody proposes for a text; whoever may write its language takes them or says why not.
CREATE TABLE text_proposals (
  id BIGINT NOT NULL AUTO_INCREMENT,
  text_key VARCHAR(200) NOT NULL,
  language VARCHAR(35) NOT NULL,
  proposed_value TEXT NOT NULL,
  seen_value TEXT,
  note VARCHAR(500),
  state VARCHAR(20) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  made_by BIGINT,
  decided_at DATETIME(6),
  decided_by BIGINT,
  answer VARCHAR(500),
  CONSTRAINT pk_text_proposals PRIMARY KEY (id),
  CONSTRAINT fk_text_proposals_maker FOREIGN KEY (made_by) REFERENCES accounts (id),
  CONSTRAINT fk_text_proposals_decider FOREIGN KEY (decided_by) REFERENCES accounts (id)
) ${table_options};

CREATE INDEX ix_text_proposals_state ON text_proposals (state, language);
CREATE INDEX ix_text_proposals_text ON text_proposals (text_key);

-- What a thing is called, agreed on for all texts.
CREATE TABLE glossary_terms (
  id BIGINT NOT NULL AUTO_INCREMENT,
  note VARCHAR(500),
  lock_version INT NOT NULL,
  CONSTRAINT pk_glossary_terms PRIMARY KEY (id)
) ${table_options};

CREATE TABLE glossary_words (
  term_id BIGINT NOT NULL,
  language VARCHAR(35) NOT NULL,
  word VARCHAR(120) NOT NULL,
  CONSTRAINT pk_glossary_words PRIMARY KEY (term_id, language),
  CONSTRAINT fk_glossary_words_term FOREIGN KEY (term_id) REFERENCES glossary_terms (id)
) ${table_options};

-- Who brings a language up to date, in which module (empty: all), until when.
CREATE TABLE text_assignments (
  id BIGINT NOT NULL AUTO_INCREMENT,
  language VARCHAR(35) NOT NULL,
  module VARCHAR(60) NOT NULL,
  assignee_id BIGINT NOT NULL,
  due_on DATE NOT NULL,
  note VARCHAR(500),
  made_at DATETIME(6) NOT NULL,
  made_by BIGINT,
  closed_at DATETIME(6),
  CONSTRAINT pk_text_assignments PRIMARY KEY (id),
  CONSTRAINT fk_text_assignments_assignee FOREIGN KEY (assignee_id) REFERENCES accounts (id),
  CONSTRAINT fk_text_assignments_maker FOREIGN KEY (made_by) REFERENCES accounts (id)
) ${table_options};

-- What each translator was told last, so that nobody is told the same twice.
CREATE TABLE text_digests (
  account_id BIGINT NOT NULL,
  is_wanted BOOLEAN NOT NULL,
  sent_on DATE,
  said VARCHAR(2000),
  CONSTRAINT pk_text_digests PRIMARY KEY (account_id),
  CONSTRAINT fk_text_digests_account FOREIGN KEY (account_id) REFERENCES accounts (id)
) ${table_options};
