-- A consent and the words it was given to; a row is never changed but for the moment it was withdrawn.
CREATE TABLE member_consents (
  id BIGINT NOT NULL AUTO_INCREMENT,
  member_id BIGINT NOT NULL,
  notice_id BIGINT NOT NULL,
  channel VARCHAR(20) NOT NULL,
  given_at DATETIME(6) NOT NULL,
  withdrawn_at DATETIME(6),
  CONSTRAINT pk_member_consents PRIMARY KEY (id),
  CONSTRAINT fk_member_consents_member FOREIGN KEY (member_id) REFERENCES members (id),
  CONSTRAINT fk_member_consents_notice FOREIGN KEY (notice_id) REFERENCES shown_notices (id)
) ${table_options};

CREATE INDEX ix_member_consents_member ON member_consents (member_id, id);
