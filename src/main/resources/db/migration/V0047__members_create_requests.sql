-- What a member asks for; her words and the answer are sealed. A resignation is a notice, not a request: it is recorded.
CREATE TABLE member_requests (
  id BIGINT NOT NULL AUTO_INCREMENT,
  member_id BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  state VARCHAR(20) NOT NULL,
  sealed_words TEXT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  due_on DATE NOT NULL,
  decided_at DATETIME(6),
  decided_by BIGINT,
  sealed_answer TEXT,
  lock_version INT NOT NULL,
  CONSTRAINT pk_member_requests PRIMARY KEY (id),
  CONSTRAINT fk_member_requests_member FOREIGN KEY (member_id) REFERENCES members (id)
) ${table_options};

CREATE INDEX ix_member_requests_state ON member_requests (state, due_on, id);
CREATE INDEX ix_member_requests_member ON member_requests (member_id, id);
