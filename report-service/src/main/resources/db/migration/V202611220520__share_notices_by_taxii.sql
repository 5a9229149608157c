-- The STIX objects of the notices that an authority got, in the order in which its collection took
-- them up. added_at is given out under the lock of the collection's row, which is held to the
-- commit: it differs for every row of a collection, and whoever sees one row sees all before it. So
-- a client that asks for what was added after its last row misses nothing.
CREATE TABLE taxii_collection (
  authority_id uuid PRIMARY KEY REFERENCES authority,
  last_added_at timestamptz NOT NULL
);

CREATE TABLE taxii_object (
  authority_id uuid NOT NULL REFERENCES taxii_collection,
  added_at timestamptz NOT NULL,
  object_id text NOT NULL CHECK (length(object_id) BETWEEN 39 AND 300),
  object_type text NOT NULL CHECK (length(object_type) BETWEEN 3 AND 250),
  -- modified; created where nothing is ever modified; added_at where there is neither
  version timestamptz NOT NULL,
  -- the place of the notice's marking among those of TLP 2.0, from 0, CLEAR, to 4, RED
  restriction smallint NOT NULL CHECK (restriction BETWEEN 0 AND 4),
  body text NOT NULL,
  PRIMARY KEY (authority_id, added_at),
  UNIQUE (authority_id, object_id, version)
);

-- Notices on their way into a collection: a leased queue, like the outbox.
CREATE TABLE taxii_publication (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  report_id uuid NOT NULL,
  revision integer NOT NULL,
  authority_id uuid NOT NULL REFERENCES authority,
  available_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  FOREIGN KEY (report_id, revision) REFERENCES revision
);
CREATE INDEX taxii_publication_due ON taxii_publication (available_at);

-- Whatever is sent to an authority stands in its collection too: filings, withdrawals, what was
-- handed over or shared.
CREATE FUNCTION share_by_taxii() RETURNS trigger LANGUAGE plpgsql
  SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO taxii_publication (report_id, revision, authority_id, available_at)
    SELECT report_id, revision, authority_id, available_at FROM sent;
  PERFORM pg_notify('report_taxii_publication', '');
  RETURN NULL;
END $$;
CREATE TRIGGER share_by_taxii AFTER INSERT ON outbox REFERENCING NEW TABLE AS sent
  FOR EACH STATEMENT EXECUTE FUNCTION share_by_taxii();

INSERT INTO taxii_publication (report_id, revision, authority_id, available_at)
  SELECT c.report_id, r.number, c.authority_id, r.filed_at
  FROM receipt c JOIN revision r ON r.report_id = c.report_id;

-- The keys by which an authority's machines read its collection. Of a key only the SHA-256 is kept:
-- it is 256 random bits, so nobody tries them out.
CREATE TABLE feed_key (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  secret_sha256 bytea NOT NULL UNIQUE CHECK (octet_length(secret_sha256) = 32),
  made_by text NOT NULL CHECK (length(made_by) BETWEEN 1 AND 300),
  made_by_name text NOT NULL CHECK (length(made_by_name) BETWEEN 1 AND 300),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
  revoked_at timestamptz,
  last_used_at timestamptz,
  -- the budget: until when what was asked for has used it up, moved on by one share a request
  spent_until timestamptz NOT NULL
);
CREATE INDEX feed_key_by_authority ON feed_key (authority_id, created_at);

ALTER TABLE taxii_collection ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_collection ON taxii_collection TO report_app
  USING (caller_role() = 'system');
ALTER TABLE taxii_object ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_object ON taxii_object TO report_app USING (caller_role() = 'system');
CREATE POLICY own_object ON taxii_object FOR SELECT TO report_app
  USING (caller_role() IN ('police', 'feed-reader') AND authority_id = caller_authority());
CREATE POLICY feed_authority ON authority FOR SELECT TO report_app
  USING (caller_role() = 'feed-reader' AND id = caller_authority());
ALTER TABLE feed_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_key ON feed_key TO report_app USING (caller_role() = 'system');
CREATE POLICY own_key ON feed_key TO report_app
  USING (caller_role() = 'police' AND authority_id = caller_authority());
CREATE POLICY see_key ON feed_key FOR SELECT TO report_app USING (caller_role() = 'operator');
CREATE POLICY revoke_key ON feed_key FOR UPDATE TO report_app USING (caller_role() = 'operator');

GRANT SELECT, INSERT ON taxii_collection, taxii_object, feed_key TO report_app;
GRANT UPDATE (last_added_at) ON taxii_collection TO report_app;
GRANT UPDATE (revoked_at, last_used_at, spent_until) ON feed_key TO report_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON taxii_publication TO report_app;
