-- “Changed since” is answered from the index alone, however long the history.
CREATE INDEX ix_text_changes_since ON text_changes (changed_at, language, text_key);
