-- From this share of texts on (in hundredths) a hidden language shows itself; null: when somebody shows it.
ALTER TABLE languages ADD COLUMN shown_from INT;
