CREATE TABLE site_settings (
  id BIGINT NOT NULL AUTO_INCREMENT,
  name VARCHAR(60) NOT NULL,
  language VARCHAR(35) NOT NULL,
  setting_value VARCHAR(1000) NOT NULL,
  lock_version INT NOT NULL,
  CONSTRAINT pk_site_settings PRIMARY KEY (id),
  CONSTRAINT uk_site_settings_name UNIQUE (name, language),
  CONSTRAINT fk_site_settings_language FOREIGN KEY (language) REFERENCES languages (code)
) ${table_options};

INSERT INTO site_settings (name, language, setting_value, lock_version) VALUES ('name', 'tr', 'Dünya Kenti İzmir Derneği', 1);
INSERT INTO site_settings (name, language, setting_value, lock_version) VALUES ('name', 'en', 'World City İzmir Association', 1);
INSERT INTO site_settings (name, language, setting_value, lock_version) VALUES ('short-name', 'tr', 'DİDER', 1);
INSERT INTO site_settings (name, language, setting_value, lock_version) VALUES ('short-name', 'en', 'DİDER', 1);
INSERT INTO site_settings (name, language, setting_value, lock_version) VALUES ('address', 'tr', 'Şevket Özçelik Sokak No. 53, Kat 3, Akın İşhanı, Çankaya, Konak, İzmir', 1);
INSERT INTO site_settings (name, language, setting_value, lock_version) VALUES ('address', 'en', 'Şevket Özçelik Sokak No. 53, 3rd floor, Akın İşhanı, Çankaya, Konak, İzmir, Türkiye', 1);
