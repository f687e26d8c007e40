-- What somebody can be a member as; the words are in each language, the fee in kuruş, null while it is not decided.
CREATE TABLE member_types (
  id BIGINT NOT NULL AUTO_INCREMENT,
  code VARCHAR(40) NOT NULL,
  position INT NOT NULL,
  yearly_fee BIGINT,
  is_voting BOOLEAN NOT NULL,
  is_applied_for BOOLEAN NOT NULL,
  lock_version INT NOT NULL,
  CONSTRAINT pk_member_types PRIMARY KEY (id),
  CONSTRAINT uk_member_types_code UNIQUE (code)
) ${table_options};

CREATE TABLE member_type_texts (
  type_id BIGINT NOT NULL,
  language VARCHAR(35) NOT NULL,
  name VARCHAR(120) NOT NULL,
  description VARCHAR(1000) NOT NULL,
  CONSTRAINT pk_member_type_texts PRIMARY KEY (type_id, language),
  CONSTRAINT fk_member_type_texts_type FOREIGN KEY (type_id) REFERENCES member_types (id),
  CONSTRAINT fk_member_type_texts_language FOREIGN KEY (language) REFERENCES languages (code)
) ${table_options};

INSERT INTO member_types (id, code, position, yearly_fee, is_voting, is_applied_for, lock_version) VALUES (1, 'FULL', 1, NULL, TRUE, TRUE, 1);
INSERT INTO member_types (id, code, position, yearly_fee, is_voting, is_applied_for, lock_version) VALUES (2, 'HONORARY', 2, NULL, FALSE, FALSE, 1);
INSERT INTO member_type_texts (type_id, language, name, description) VALUES (1, 'tr', 'Asıl üye', 'Derneğin çalışmalarına katılır, genel kurulda oy kullanır, organlara seçilebilir ve aidat öder.');
INSERT INTO member_type_texts (type_id, language, name, description) VALUES (1, 'en', 'Full member', 'Takes part in the work of the association, votes in the general assembly, may be elected to its organs and pays dues.');
INSERT INTO member_type_texts (type_id, language, name, description) VALUES (2, 'tr', 'Onursal üye', 'Derneğe önemli katkı sağlayanlara yönetim kurulu kararıyla verilir. Genel kurula katılır, oy kullanmaz; aidat ödemesi isteğe bağlıdır.');
INSERT INTO member_type_texts (type_id, language, name, description) VALUES (2, 'en', 'Honorary member', 'Granted by the board to people who have done much for the association. Attends the general assembly without a vote; dues are voluntary.');

-- Offices abroad, as far as the registry needs them.
CREATE TABLE member_offices (
  id BIGINT NOT NULL AUTO_INCREMENT,
  name VARCHAR(120) NOT NULL,
  country_code VARCHAR(2) NOT NULL,
  CONSTRAINT pk_member_offices PRIMARY KEY (id),
  CONSTRAINT uk_member_offices_name UNIQUE (name)
) ${table_options};

-- An account that stands here works with the members of that office only.
CREATE TABLE member_office_limits (
  account_id BIGINT NOT NULL,
  office_id BIGINT NOT NULL,
  CONSTRAINT pk_member_office_limits PRIMARY KEY (account_id),
  CONSTRAINT fk_member_office_limits_account FOREIGN KEY (account_id) REFERENCES accounts (id),
  CONSTRAINT fk_member_office_limits_office FOREIGN KEY (office_id) REFERENCES member_offices (id)
) ${table_options};

-- The last number given out. Whoever gives the next one locks the row until her transaction ends: no number twice, no gap.
CREATE TABLE member_counters (
  name VARCHAR(40) NOT NULL,
  last_number BIGINT NOT NULL,
  CONSTRAINT pk_member_counters PRIMARY KEY (name)
) ${table_options};

INSERT INTO member_counters (name, last_number) VALUES ('member', 0);
INSERT INTO member_counters (name, last_number) VALUES ('ledger', 0);

-- Which keys sensitive fields were sealed with; the salt is no secret, the secret is outside of the database.
CREATE TABLE member_keys (
  id BIGINT NOT NULL AUTO_INCREMENT,
  salt CHAR(64) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  created_by BIGINT,
  CONSTRAINT pk_member_keys PRIMARY KEY (id)
) ${table_options};

CREATE TABLE members (
  id BIGINT NOT NULL AUTO_INCREMENT,
  member_number BIGINT NOT NULL,
  type_id BIGINT NOT NULL,
  person_kind VARCHAR(40) NOT NULL,
  status VARCHAR(40) NOT NULL,
  given_name VARCHAR(100) NOT NULL,
  family_name VARCHAR(100) NOT NULL,
  organisation_name VARCHAR(200) NOT NULL,
  representative_name VARCHAR(200) NOT NULL,
  gender VARCHAR(40),
  nationality VARCHAR(2) NOT NULL,
  occupation VARCHAR(120) NOT NULL,
  education VARCHAR(120) NOT NULL,
  email VARCHAR(254) NOT NULL,
  phone VARCHAR(40) NOT NULL,
  address VARCHAR(500) NOT NULL,
  city VARCHAR(120) NOT NULL,
  country_code VARCHAR(2) NOT NULL,
  language VARCHAR(35) NOT NULL,
  office_id BIGINT,
  account_id BIGINT,
  is_founder BOOLEAN NOT NULL,
  identity_kind VARCHAR(40),
  identity_index CHAR(64),
  joined_on DATE NOT NULL,
  left_on DATE,
  created_at DATETIME(6) NOT NULL,
  sort_key VARBINARY(1000) NOT NULL,
  search_key VARCHAR(900) NOT NULL,
  lock_version INT NOT NULL,
  CONSTRAINT pk_members PRIMARY KEY (id),
  CONSTRAINT uk_members_number UNIQUE (member_number),
  CONSTRAINT fk_members_type FOREIGN KEY (type_id) REFERENCES member_types (id),
  CONSTRAINT fk_members_office FOREIGN KEY (office_id) REFERENCES member_offices (id),
  CONSTRAINT fk_members_account FOREIGN KEY (account_id) REFERENCES accounts (id)
) ${table_options};

CREATE INDEX ix_members_sort_key ON members (sort_key, id);
CREATE INDEX ix_members_status ON members (status, sort_key, id);
CREATE INDEX ix_members_office ON members (office_id, sort_key, id);
CREATE INDEX ix_members_identity ON members (identity_index);
CREATE INDEX ix_members_email ON members (email);

-- What must not be read from a copy of the database, sealed one by one (KVKK board decision 2018/10).
CREATE TABLE member_secrets (
  member_id BIGINT NOT NULL,
  field VARCHAR(40) NOT NULL,
  sealed VARCHAR(1000) NOT NULL,
  CONSTRAINT pk_member_secrets PRIMARY KEY (member_id, field),
  CONSTRAINT fk_member_secrets_member FOREIGN KEY (member_id) REFERENCES members (id)
) ${table_options};

-- What became of a membership; append only.
CREATE TABLE member_steps (
  id BIGINT NOT NULL AUTO_INCREMENT,
  member_id BIGINT NOT NULL,
  kind VARCHAR(40) NOT NULL,
  old_status VARCHAR(40),
  new_status VARCHAR(40) NOT NULL,
  effective_on DATE NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  decision_id BIGINT,
  decision_number VARCHAR(40),
  decided_on DATE,
  recorded_at DATETIME(6) NOT NULL,
  recorded_by BIGINT,
  CONSTRAINT pk_member_steps PRIMARY KEY (id),
  CONSTRAINT fk_member_steps_member FOREIGN KEY (member_id) REFERENCES members (id)
) ${table_options};

CREATE INDEX ix_member_steps_member ON member_steps (member_id, id);
