-- Where readers of an item in the trash are led instead of 410; what is deleted for good leaves it to content_redirects.
ALTER TABLE content_items ADD COLUMN redirect_item_id BIGINT;
ALTER TABLE content_items ADD CONSTRAINT fk_content_items_redirect FOREIGN KEY (redirect_item_id) REFERENCES content_items (id);

-- Why what was planned was not done at its time; null while nothing went wrong.
ALTER TABLE content_versions ADD COLUMN schedule_refused VARCHAR(20);
