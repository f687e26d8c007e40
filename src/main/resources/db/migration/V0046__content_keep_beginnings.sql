-- What is typed before an item is saved for the first time is kept too: then there is a type instead of the item.
ALTER TABLE content_drafts MODIFY COLUMN item_id BIGINT NULL;
ALTER TABLE content_drafts ADD COLUMN type VARCHAR(40);
ALTER TABLE content_drafts ADD CONSTRAINT uk_content_drafts_beginning UNIQUE (type, language, account_id);
