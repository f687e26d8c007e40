CREATE TABLE events (
  item_id BIGINT NOT NULL,
  starts_at DATETIME(6) NOT NULL,
  ends_at DATETIME(6),
  over_at DATETIME(6) NOT NULL,
  start_year INT NOT NULL,
  is_whole_day BOOLEAN NOT NULL,
  is_cancelled BOOLEAN NOT NULL,
  sequence_number INT NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_events PRIMARY KEY (item_id),
  CONSTRAINT fk_events_item FOREIGN KEY (item_id) REFERENCES content_items (id)
) ${table_options};

CREATE INDEX ix_events_over ON events (over_at, starts_at);
CREATE INDEX ix_events_year ON events (start_year, starts_at);
