-- Who did what to which thing, when, from where; each entry carries the hash of the one before.
CREATE TABLE audit_entry (
  number bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  role text NOT NULL,
  action text NOT NULL,
  thing text NOT NULL,
  detail text,
  from_address text,
  sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32)
);
CREATE INDEX audit_entry_by_thing ON audit_entry (thing, number);

GRANT SELECT, INSERT ON audit_entry TO report_app;
