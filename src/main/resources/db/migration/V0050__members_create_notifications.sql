-- What the portal has to say to a member; its words are in each language, what it is about stands beside it.
CREATE TABLE member_notifications (
  id BIGINT NOT NULL AUTO_INCREMENT,
  member_id BIGINT NOT NULL,
  kind VARCHAR(40) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  read_at DATETIME(6),
  CONSTRAINT pk_member_notifications PRIMARY KEY (id),
  CONSTRAINT fk_member_notifications_member FOREIGN KEY (member_id) REFERENCES members (id)
) ${table_options};

CREATE INDEX ix_member_notifications_member ON member_notifications (member_id, id);
