CREATE INDEX ix_audit_entries_subject_kind ON audit_entries (subject, kind, occurred_at, id);
