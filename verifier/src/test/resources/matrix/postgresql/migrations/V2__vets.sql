CREATE TABLE vet (
  id             BIGINT PRIMARY KEY,
  licence_number VARCHAR(20) NOT NULL,
  hired_on       DATE NOT NULL,
  CONSTRAINT vet_person_fk FOREIGN KEY (id) REFERENCES person (id),
  CONSTRAINT vet_licence_number_key UNIQUE (licence_number)
);

CREATE TABLE specialty (
  id   SERIAL PRIMARY KEY,
  name VARCHAR(80) NOT NULL UNIQUE
);

CREATE TABLE vet_specialty (
  vet_id       BIGINT  NOT NULL REFERENCES vet (id),
  specialty_id INTEGER NOT NULL REFERENCES specialty (id),
  PRIMARY KEY (specialty_id, vet_id)
);

INSERT INTO specialty (name) VALUES ('Dentistry'), ('Radiology'), ('Surgery');
