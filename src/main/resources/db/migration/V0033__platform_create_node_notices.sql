-- What one node tells the others, in order; each reads what it did not write itself. Nothing in it is older than an hour.
CREATE TABLE node_notices (
  id BIGINT NOT NULL AUTO_INCREMENT,
  node VARCHAR(36) NOT NULL,
  kind VARCHAR(60) NOT NULL,
  text MEDIUMTEXT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_node_notices PRIMARY KEY (id)
) ${table_options};

CREATE INDEX ix_node_notices_created ON node_notices (created_at);
