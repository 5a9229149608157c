-- What a report names that other reports of the same stolen data name too, folded so that equal is
-- equal: addresses of sale, organisations involved.
CREATE TABLE report_signal (
  report_id uuid NOT NULL REFERENCES report,
  organisation_id uuid NOT NULL REFERENCES organisation,
  kind text NOT NULL CHECK (kind IN ('SALE', 'PARTNER')),
  value text NOT NULL CHECK (length(value) BETWEEN 3 AND 300),
  PRIMARY KEY (report_id, kind, value)
);
CREATE INDEX report_signal_value ON report_signal (kind, value);
ALTER TABLE report_signal ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_signal ON report_signal TO report_app USING (caller_role() = 'system');
CREATE POLICY own_signal ON report_signal TO report_app
  USING (caller_role() = 'company' AND organisation_id = caller_organisation());
CREATE POLICY routed_signal ON report_signal FOR SELECT TO report_app
  USING (caller_role() = 'police' AND EXISTS (
    SELECT FROM receipt r
    WHERE r.report_id = report_signal.report_id AND r.authority_id = caller_authority()));
GRANT SELECT, INSERT, DELETE ON report_signal TO report_app;

-- Cases of the police. Nothing is deleted: links end, and a case that was merged stays as it was.
CREATE TABLE case_file (
  id uuid PRIMARY KEY,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  lead_authority uuid NOT NULL REFERENCES authority,
  state text NOT NULL CHECK (state IN ('OPEN', 'CLOSED', 'MERGED')),
  merged_into uuid REFERENCES case_file,
  opened_at timestamptz NOT NULL,
  CHECK ((state = 'MERGED') = (merged_into IS NOT NULL))
);

CREATE TABLE case_authority (
  case_id uuid NOT NULL REFERENCES case_file,
  authority_id uuid NOT NULL REFERENCES authority,
  joined_at timestamptz NOT NULL,
  PRIMARY KEY (case_id, authority_id)
);
CREATE INDEX case_authority_by_authority ON case_authority (authority_id, case_id DESC);

CREATE TABLE case_report (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES case_file,
  report_id uuid NOT NULL REFERENCES report,
  linked_at timestamptz NOT NULL,
  unlinked_at timestamptz
);
CREATE UNIQUE INDEX case_report_now ON case_report (case_id, report_id) WHERE unlinked_at IS NULL;
CREATE INDEX case_report_by_report ON case_report (report_id) WHERE unlinked_at IS NULL;

-- Leaks are another service's; a case keeps what one was called.
CREATE TABLE case_leak (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES case_file,
  leak_id uuid NOT NULL,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  linked_at timestamptz NOT NULL,
  unlinked_at timestamptz
);
CREATE UNIQUE INDEX case_leak_now ON case_leak (case_id, leak_id) WHERE unlinked_at IS NULL;

CREATE TABLE case_event (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES case_file,
  kind text NOT NULL CHECK (kind IN ('OPENED', 'REPORT_LINKED', 'REPORT_UNLINKED', 'LEAK_LINKED',
    'LEAK_UNLINKED', 'AUTHORITY_JOINED', 'NOTE', 'MERGED_INTO', 'MERGED_FROM', 'SPLIT_INTO',
    'SPLIT_FROM', 'CLOSED', 'REOPENED')),
  text text NOT NULL CHECK (length(text) <= 4000),
  about uuid,
  at timestamptz NOT NULL,
  authority_id uuid NOT NULL REFERENCES authority,
  by_subject text NOT NULL CHECK (length(by_subject) BETWEEN 1 AND 300),
  by_name text NOT NULL CHECK (length(by_name) BETWEEN 1 AND 300)
);
CREATE INDEX case_event_by_case ON case_event (case_id, id);

-- Policies that ask case_authority from case_authority would ask themselves.
CREATE FUNCTION in_case(asked uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path FROM CURRENT AS $$
  SELECT caller_role() = 'police' AND EXISTS (
    SELECT FROM case_authority WHERE case_id = asked AND authority_id = caller_authority()) $$;
CREATE FUNCTION leads_case(asked uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path FROM CURRENT AS $$
  SELECT caller_role() = 'police' AND EXISTS (
    SELECT FROM case_file WHERE id = asked AND lead_authority = caller_authority()) $$;

ALTER TABLE case_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY open_case ON case_file FOR INSERT TO report_app
  WITH CHECK (caller_role() = 'police' AND lead_authority = caller_authority());
CREATE POLICY read_case ON case_file FOR SELECT TO report_app USING (in_case(id));
CREATE POLICY change_case ON case_file FOR UPDATE TO report_app USING (in_case(id));
ALTER TABLE case_authority ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_members ON case_authority FOR SELECT TO report_app USING (in_case(case_id));
CREATE POLICY add_member ON case_authority FOR INSERT TO report_app
  WITH CHECK (in_case(case_id) OR authority_id = caller_authority() AND leads_case(case_id));
ALTER TABLE case_report ENABLE ROW LEVEL SECURITY;
CREATE POLICY members_reports ON case_report TO report_app USING (in_case(case_id));
ALTER TABLE case_leak ENABLE ROW LEVEL SECURITY;
CREATE POLICY members_leaks ON case_leak TO report_app USING (in_case(case_id));
ALTER TABLE case_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY members_events ON case_event TO report_app USING (in_case(case_id));

GRANT SELECT, INSERT ON case_file, case_authority, case_report, case_leak, case_event TO report_app;
GRANT UPDATE (state, merged_into) ON case_file TO report_app;
GRANT UPDATE (unlinked_at) ON case_report, case_leak TO report_app;
