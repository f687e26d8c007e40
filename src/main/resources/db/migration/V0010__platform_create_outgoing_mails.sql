CREATE TABLE outgoing_mails (
  id BIGINT NOT NULL AUTO_INCREMENT,
  kind VARCHAR(60) NOT NULL,
  recipient VARCHAR(254) NOT NULL,
  language VARCHAR(35) NOT NULL,
  arguments VARCHAR(2000) NOT NULL,
  priority INT NOT NULL,
  state VARCHAR(20) NOT NULL,
  attempts INT NOT NULL,
  next_attempt_at DATETIME(6) NOT NULL,
  claimed_by VARCHAR(60),
  claimed_until DATETIME(6),
  handed_over_at DATETIME(6),
  message_id VARCHAR(200) NOT NULL,
  last_error VARCHAR(40),
  last_reply VARCHAR(200),
  created_at DATETIME(6) NOT NULL,
  sent_at DATETIME(6),
  lock_version INT NOT NULL,
  CONSTRAINT pk_outgoing_mails PRIMARY KEY (id),
  CONSTRAINT uk_outgoing_mails_message UNIQUE (message_id),
  CONSTRAINT fk_outgoing_mails_language FOREIGN KEY (language) REFERENCES languages (code)
) ${table_options};

CREATE INDEX ix_outgoing_mails_next ON outgoing_mails (state, priority, id);
