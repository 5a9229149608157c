-- organisation_id stands in every table below so that the row walls need no join.
CREATE SEQUENCE report_reference;

CREATE TABLE report (
  id uuid PRIMARY KEY,
  reference text NOT NULL UNIQUE CHECK (reference ~ '^BR-[0-9]{4}-[0-9]{6,}-[0-9A-Z]$'),
  organisation_id uuid NOT NULL REFERENCES organisation,
  state text NOT NULL CHECK (state IN (
    'DRAFT', 'FILED', 'ACKNOWLEDGED', 'UNDER_INVESTIGATION', 'CLOSED', 'WITHDRAWN')),
  revision integer NOT NULL CHECK (revision >= 0),
  people_min bigint CHECK (people_min BETWEEN 0 AND 10000000000000),
  people_best bigint CHECK (people_best BETWEEN 0 AND 10000000000000),
  people_max bigint CHECK (people_max BETWEEN 0 AND 10000000000000),
  started_at timestamptz NOT NULL,
  filed_at timestamptz,
  withdrawal_reason text CHECK (length(withdrawal_reason) BETWEEN 1 AND 4000),
  version bigint NOT NULL,
  CHECK ((revision = 0) = (filed_at IS NULL)),
  CHECK ((state = 'WITHDRAWN') = (withdrawal_reason IS NOT NULL)),
  CHECK (state <> 'DRAFT' OR revision = 0)
);
CREATE INDEX report_by_organisation ON report (organisation_id, id DESC);

-- One draft a report at most; content is null while there is none. The version only grows, so that
-- a stale If-Match never fits a later draft.
CREATE TABLE draft (
  report_id uuid PRIMARY KEY REFERENCES report,
  organisation_id uuid NOT NULL REFERENCES organisation,
  content jsonb CHECK (jsonb_typeof(content) = 'object'),
  version bigint NOT NULL CHECK (version > 0),
  saved_at timestamptz NOT NULL
);

CREATE TABLE revision (
  report_id uuid NOT NULL REFERENCES report,
  number integer NOT NULL CHECK (number > 0),
  organisation_id uuid NOT NULL REFERENCES organisation,
  phase text NOT NULL CHECK (phase IN ('INITIAL', 'UPDATE', 'FINAL', 'WITHDRAWN')),
  content jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object'),
  notice_id uuid NOT NULL UNIQUE,
  -- the notice byte for byte as it was sent: text, since jsonb would order the fields anew
  notice_json text NOT NULL CHECK (length(notice_json) BETWEEN 2 AND 2000000),
  notice_sha256 text NOT NULL CHECK (notice_sha256 ~ '^[0-9a-f]{64}$'),
  filed_at timestamptz NOT NULL,
  filed_by text NOT NULL CHECK (length(filed_by) BETWEEN 1 AND 300),
  filed_by_name text NOT NULL CHECK (length(filed_by_name) BETWEEN 1 AND 300),
  PRIMARY KEY (report_id, number)
);

-- The answer to each Idempotency-Key, per caller.
CREATE TABLE filing (
  caller text NOT NULL CHECK (length(caller) BETWEEN 1 AND 300),
  idempotency_key text NOT NULL CHECK (length(idempotency_key) BETWEEN 1 AND 200),
  report_id uuid NOT NULL REFERENCES report,
  organisation_id uuid NOT NULL REFERENCES organisation,
  revision integer NOT NULL,
  receipt jsonb NOT NULL CHECK (jsonb_typeof(receipt) = 'object'),
  filed_at timestamptz NOT NULL,
  PRIMARY KEY (caller, idempotency_key),
  FOREIGN KEY (report_id, revision) REFERENCES revision
);
CREATE INDEX filing_by_report ON filing (report_id);

CREATE TABLE obligation (
  id uuid PRIMARY KEY,
  report_id uuid NOT NULL REFERENCES report,
  organisation_id uuid NOT NULL REFERENCES organisation,
  rule_id text NOT NULL REFERENCES duty_rule,
  -- null while no authority of that kind and country is entered: the portal can't tell it
  authority_id uuid REFERENCES authority,
  authority_name text NOT NULL CHECK (length(authority_name) BETWEEN 1 AND 300),
  phase text NOT NULL CHECK (phase IN ('INITIAL', 'UPDATE', 'FINAL')),
  clock_start text NOT NULL CHECK (
    clock_start IN ('OCCURRED', 'DETECTED', 'AWARE', 'PREVIOUS_PHASE')),
  clock_started_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  met_at timestamptz,
  late_reason text CHECK (length(late_reason) <= 4000),
  -- the facts changed and the rule no longer binds; only a duty that was not met can lapse
  lapsed_at timestamptz,
  tell_people boolean NOT NULL,
  UNIQUE (report_id, rule_id),
  CHECK (due_at >= clock_started_at),
  CHECK (met_at IS NULL OR lapsed_at IS NULL),
  CHECK (met_at IS NULL OR authority_id IS NOT NULL)
);
CREATE INDEX obligation_open ON obligation (report_id, due_at)
  WHERE met_at IS NULL AND lapsed_at IS NULL;

-- That an authority gets a report: the row that lets its officers see it.
CREATE TABLE receipt (
  report_id uuid NOT NULL REFERENCES report,
  authority_id uuid NOT NULL REFERENCES authority,
  organisation_id uuid NOT NULL REFERENCES organisation,
  routed_at timestamptz NOT NULL,
  sent_at timestamptz,
  sent_revision integer CHECK (sent_revision > 0),
  acknowledged_at timestamptz,
  acknowledged_revision integer CHECK (acknowledged_revision > 0),
  acknowledged_by text CHECK (length(acknowledged_by) BETWEEN 1 AND 300),
  PRIMARY KEY (report_id, authority_id),
  CHECK ((sent_at IS NULL) = (sent_revision IS NULL)),
  CHECK (num_nulls(acknowledged_at, acknowledged_revision, acknowledged_by) IN (0, 3))
);
CREATE INDEX receipt_by_authority ON receipt (authority_id, report_id DESC);
CREATE INDEX receipt_by_organisation ON receipt (organisation_id, authority_id);

CREATE TABLE attachment (
  id uuid PRIMARY KEY,
  report_id uuid NOT NULL REFERENCES report,
  organisation_id uuid NOT NULL REFERENCES organisation,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  media_type text NOT NULL CHECK (length(media_type) BETWEEN 3 AND 127),
  bytes bigint NOT NULL CHECK (bytes BETWEEN 0 AND 26214400),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  added_at timestamptz NOT NULL,
  added_by text NOT NULL CHECK (length(added_by) BETWEEN 1 AND 300),
  -- the revision that first named it; authorities see it from then on
  filed_revision integer CHECK (filed_revision > 0)
);
CREATE INDEX attachment_by_report ON attachment (report_id, id);

CREATE TABLE attachment_chunk (
  owner_id uuid NOT NULL,
  seq integer NOT NULL CHECK (seq >= 0),
  bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 1048576),
  PRIMARY KEY (owner_id, seq)
);
ALTER TABLE attachment_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

GRANT USAGE ON SEQUENCE report_reference TO report_app;
GRANT SELECT, INSERT, UPDATE ON report, draft, obligation, receipt TO report_app;
GRANT SELECT, INSERT ON revision, filing, attachment, attachment_chunk TO report_app;
GRANT UPDATE (filed_revision) ON attachment TO report_app;
