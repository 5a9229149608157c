-- Whom notices go to. Rows are entered by the operator.
CREATE TABLE authority (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  kind text NOT NULL CHECK (
    kind IN ('NATIONAL_POLICE', 'PROVINCIAL_POLICE', 'SUPERVISORY_AUTHORITY', 'CSIRT')),
  country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  province_code text REFERENCES province,
  email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
  languages text[] NOT NULL CHECK (
    cardinality(languages) BETWEEN 1 AND 3 AND languages <@ ARRAY['VI', 'ZH_HANS', 'EN']),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version bigint NOT NULL,
  CHECK ((kind = 'PROVINCIAL_POLICE' AND country = 'VN') = (province_code IS NOT NULL))
);
CREATE INDEX authority_by_place ON authority (country, kind, province_code);

-- Which authorities get a copy of every notice, whatever the duties are. A rule counts for a
-- notice that is written from valid_from up to, and not at, valid_until.
--   basis 'EVERY': all notices; 'SEAT': the organisation sits in the authority's province;
--   'PEOPLE': people concerned live there.
CREATE TABLE routing_rule (
  id text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]{3,60}$'),
  authority_kind text NOT NULL CHECK (
    authority_kind IN ('NATIONAL_POLICE', 'PROVINCIAL_POLICE', 'SUPERVISORY_AUTHORITY', 'CSIRT')),
  country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  basis text NOT NULL CHECK (basis IN ('EVERY', 'SEAT', 'PEOPLE')),
  valid_from timestamptz NOT NULL,
  valid_until timestamptz,
  source text NOT NULL CHECK (length(source) BETWEEN 1 AND 500),
  CHECK (valid_until > valid_from)
);

INSERT INTO routing_rule (id, authority_kind, country, basis, valid_from, source) VALUES
  ('vn-national', 'NATIONAL_POLICE', 'VN', 'EVERY', '2025-01-01T00:00:00+07:00',
   'Decree 356/2025/ND-CP art. 28: the Ministry of Public Security''s data-protection authority (A05)'),
  ('vn-province-of-seat', 'PROVINCIAL_POLICE', 'VN', 'SEAT', '2025-01-01T00:00:00+07:00',
   'Copies to the police of the province in which the organisation sits'),
  ('vn-province-of-people', 'PROVINCIAL_POLICE', 'VN', 'PEOPLE', '2025-01-01T00:00:00+07:00',
   'Copies to the police of the provinces in which the people concerned live');

GRANT SELECT, INSERT, UPDATE ON authority TO report_app;
GRANT SELECT ON routing_rule TO report_app;
