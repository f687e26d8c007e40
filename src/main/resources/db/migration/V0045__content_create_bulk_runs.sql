-- One change to many items: what its starter sees of it while it is under way and afterwards. Her next one replaces it.
CREATE TABLE content_bulk_runs (
  id BIGINT NOT NULL AUTO_INCREMENT,
  account_id BIGINT,
  label VARCHAR(400) NOT NULL,
  all_items INT NOT NULL,
  seen_items INT NOT NULL,
  failed_items INT NOT NULL,
  is_stop_asked BOOLEAN NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6),
  CONSTRAINT pk_content_bulk_runs PRIMARY KEY (id),
  CONSTRAINT fk_content_bulk_runs_account FOREIGN KEY (account_id) REFERENCES accounts (id)
) ${table_options};

-- No foreign key to the item: it may be erased before its name is read here.
CREATE TABLE content_bulk_failures (
  id BIGINT NOT NULL AUTO_INCREMENT,
  run_id BIGINT NOT NULL,
  item_id BIGINT NOT NULL,
  title VARCHAR(200) NOT NULL,
  reason VARCHAR(40) NOT NULL,
  CONSTRAINT pk_content_bulk_failures PRIMARY KEY (id),
  CONSTRAINT fk_content_bulk_failures_run FOREIGN KEY (run_id) REFERENCES content_bulk_runs (id)
) ${table_options};
