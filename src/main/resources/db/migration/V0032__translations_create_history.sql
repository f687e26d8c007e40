-- What was changed together, by an import or by taking back somebody's work, and can be undone together.
CREATE TABLE text_batches (
  id BIGINT NOT NULL AUTO_INCREMENT,
  kind VARCHAR(20) NOT NULL,
  name VARCHAR(200) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  made_by BIGINT,
  text_total INT NOT NULL,
  edits_by BIGINT,
  edits_from DATETIME(6),
  edits_to DATETIME(6),
  undoes_id BIGINT,
  undone_at DATETIME(6),
  undone_by BIGINT,
  CONSTRAINT pk_text_batches PRIMARY KEY (id),
  CONSTRAINT fk_text_batches_maker FOREIGN KEY (made_by) REFERENCES accounts (id),
  CONSTRAINT fk_text_batches_editor FOREIGN KEY (edits_by) REFERENCES accounts (id),
  CONSTRAINT fk_text_batches_undoer FOREIGN KEY (undone_by) REFERENCES accounts (id),
  CONSTRAINT fk_text_batches_undoes FOREIGN KEY (undoes_id) REFERENCES text_batches (id)
) ${table_options};

-- Every change of a text, never changed itself: what people read before and after.
CREATE TABLE text_changes (
  id BIGINT NOT NULL AUTO_INCREMENT,
  text_key VARCHAR(200) NOT NULL,
  language VARCHAR(35) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  old_value TEXT,
  new_value TEXT,
  was_overridden BOOLEAN NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  changed_by BIGINT,
  batch_id BIGINT,
  CONSTRAINT pk_text_changes PRIMARY KEY (id),
  CONSTRAINT fk_text_changes_account FOREIGN KEY (changed_by) REFERENCES accounts (id),
  CONSTRAINT fk_text_changes_batch FOREIGN KEY (batch_id) REFERENCES text_batches (id)
) ${table_options};

CREATE INDEX ix_text_changes_text ON text_changes (text_key, language);
CREATE INDEX ix_text_changes_time ON text_changes (changed_at);

-- What a text was made from and whether somebody looked it over; for shipped texts too.
CREATE TABLE text_marks (
  id BIGINT NOT NULL AUTO_INCREMENT,
  text_key VARCHAR(200) NOT NULL,
  language VARCHAR(35) NOT NULL,
  source_value TEXT,
  reviewed_value TEXT,
  reviewed_at DATETIME(6),
  reviewed_by BIGINT,
  CONSTRAINT pk_text_marks PRIMARY KEY (id),
  CONSTRAINT uk_text_marks_key UNIQUE (text_key, language),
  CONSTRAINT fk_text_marks_reviewer FOREIGN KEY (reviewed_by) REFERENCES accounts (id)
) ${table_options};

-- Texts that somebody asked for and nobody had written in that language.
CREATE TABLE text_misses (
  id BIGINT NOT NULL AUTO_INCREMENT,
  text_key VARCHAR(200) NOT NULL,
  language VARCHAR(35) NOT NULL,
  asked_total BIGINT NOT NULL,
  first_at DATETIME(6) NOT NULL,
  last_at DATETIME(6) NOT NULL,
  last_page VARCHAR(300),
  CONSTRAINT pk_text_misses PRIMARY KEY (id),
  CONSTRAINT uk_text_misses_key UNIQUE (text_key, language)
) ${table_options};

-- Where a text was seen last.
CREATE TABLE text_sightings (
  id BIGINT NOT NULL AUTO_INCREMENT,
  text_key VARCHAR(200) NOT NULL,
  page VARCHAR(300) NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_text_sightings PRIMARY KEY (id),
  CONSTRAINT uk_text_sightings_key UNIQUE (text_key)
) ${table_options};
