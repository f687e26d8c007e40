-- Which items' published texts changed, in order: every node brings its own search index up to date from here.
CREATE TABLE content_index_changes (
  id BIGINT NOT NULL AUTO_INCREMENT,
  item_id BIGINT NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_content_index_changes PRIMARY KEY (id)
) ${table_options};

CREATE INDEX ix_content_index_changes_changed ON content_index_changes (changed_at);
