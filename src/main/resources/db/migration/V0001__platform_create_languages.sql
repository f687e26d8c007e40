CREATE TABLE languages (
  code VARCHAR(35) NOT NULL,
  own_name VARCHAR(60) NOT NULL,
  fallback_code VARCHAR(35),
  position INT NOT NULL,
  CONSTRAINT pk_languages PRIMARY KEY (code),
  CONSTRAINT fk_languages_fallback FOREIGN KEY (fallback_code) REFERENCES languages (code)
) ${table_options};

INSERT INTO languages (code, own_name, fallback_code, position) VALUES ('tr', 'Türkçe', NULL, 1);
INSERT INTO languages (code, own_name, fallback_code, position) VALUES ('en', 'English', 'tr', 2);
UPDATE languages SET fallback_code = 'en' WHERE code = 'tr';
