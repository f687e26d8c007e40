-- The role an administrator looks at the portal as: with the session, so that its end ends that too and the trail says so.
ALTER TABLE account_sessions ADD COLUMN viewed_role VARCHAR(40);
