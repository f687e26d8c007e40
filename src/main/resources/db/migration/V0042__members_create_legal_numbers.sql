-- Numbers of the law and of the statute that somebody changed; the others are as they ship, in LegalNumber.
CREATE TABLE legal_numbers (
  name VARCHAR(60) NOT NULL,
  amount INT,
  changed_at DATETIME(6) NOT NULL,
  changed_by BIGINT,
  CONSTRAINT pk_legal_numbers PRIMARY KEY (name)
) ${table_options};
