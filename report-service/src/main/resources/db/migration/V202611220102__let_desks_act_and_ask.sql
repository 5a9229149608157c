-- The officers of an authority, as they were seen at the desk: whom a report can be assigned to.
CREATE TABLE officer (
  authority_id uuid NOT NULL REFERENCES authority,
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 300),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  seen_at timestamptz NOT NULL,
  PRIMARY KEY (authority_id, subject)
);

-- What an authority and a company write to each other about a report. Never changed.
CREATE TABLE message (
  id uuid PRIMARY KEY,
  report_id uuid NOT NULL REFERENCES report,
  organisation_id uuid NOT NULL REFERENCES organisation,
  authority_id uuid NOT NULL REFERENCES authority,
  side text NOT NULL CHECK (side IN ('AUTHORITY', 'COMPANY')),
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
  at timestamptz NOT NULL,
  by_subject text NOT NULL CHECK (length(by_subject) BETWEEN 1 AND 300),
  by_name text NOT NULL CHECK (length(by_name) BETWEEN 1 AND 300)
);
CREATE INDEX message_by_report ON message (report_id, id);

-- What an authority notes for itself.
CREATE TABLE note (
  id uuid PRIMARY KEY,
  report_id uuid NOT NULL REFERENCES report,
  authority_id uuid NOT NULL REFERENCES authority,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
  at timestamptz NOT NULL,
  by_subject text NOT NULL CHECK (length(by_subject) BETWEEN 1 AND 300),
  by_name text NOT NULL CHECK (length(by_name) BETWEEN 1 AND 300)
);
CREATE INDEX note_by_report ON note (report_id, authority_id, id);

-- Which authority gave a report on to which, and why; both see it.
CREATE TABLE handover (
  id uuid PRIMARY KEY,
  report_id uuid NOT NULL REFERENCES report,
  kind text NOT NULL CHECK (kind IN ('HANDOVER', 'SHARE')),
  from_authority uuid NOT NULL REFERENCES authority,
  to_authority uuid NOT NULL REFERENCES authority,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 4000),
  at timestamptz NOT NULL,
  by_subject text NOT NULL CHECK (length(by_subject) BETWEEN 1 AND 300),
  by_name text NOT NULL CHECK (length(by_name) BETWEEN 1 AND 300),
  CHECK (from_authority <> to_authority)
);
CREATE INDEX handover_by_report ON handover (report_id, id);

ALTER TABLE officer ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_officers ON officer TO report_app
  USING (caller_role() = 'police' AND authority_id = caller_authority());

ALTER TABLE handover ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_handover ON handover FOR SELECT TO report_app
  USING (caller_role() = 'police' AND caller_authority() IN (from_authority, to_authority));
CREATE POLICY write_handover ON handover FOR INSERT TO report_app
  WITH CHECK (caller_role() = 'police' AND from_authority = caller_authority());

ALTER TABLE note ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_notes ON note TO report_app
  USING (caller_role() = 'police' AND authority_id = caller_authority());

-- Who takes a report over reads what was asked before.
ALTER TABLE message ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_own_dialogue ON message FOR SELECT TO report_app
  USING (caller_role() = 'company' AND organisation_id = caller_organisation());
CREATE POLICY answer ON message FOR INSERT TO report_app
  WITH CHECK (caller_role() = 'company' AND side = 'COMPANY'
    AND organisation_id = caller_organisation());
CREATE POLICY read_routed_dialogue ON message FOR SELECT TO report_app
  USING (caller_role() = 'police' AND (authority_id = caller_authority() OR EXISTS (
    SELECT FROM handover h
    WHERE h.report_id = message.report_id AND h.kind = 'HANDOVER'
      AND h.from_authority = message.authority_id AND h.to_authority = caller_authority())));
CREATE POLICY ask ON message FOR INSERT TO report_app
  WITH CHECK (caller_role() = 'police' AND side = 'AUTHORITY'
    AND authority_id = caller_authority() AND EXISTS (
      SELECT FROM receipt r
      WHERE r.report_id = message.report_id AND r.authority_id = caller_authority()));

GRANT SELECT, INSERT, UPDATE ON officer TO report_app;
GRANT SELECT, INSERT ON message, note, handover TO report_app;

-- Gives a report that the caller's authority has to another. Police can't write receipts or inbox
-- rows of others; this does it for them, and for no report that was not sent to them.
CREATE FUNCTION give_report(given uuid, receiver uuid, given_at timestamptz) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  is_new boolean;
BEGIN
  IF caller_role() <> 'police' OR NOT EXISTS (
      SELECT FROM receipt WHERE report_id = given AND authority_id = caller_authority()) THEN
    RAISE insufficient_privilege;
  END IF;
  INSERT INTO receipt (report_id, authority_id, organisation_id, routed_at)
    SELECT id, receiver, organisation_id, given_at FROM report WHERE id = given
    ON CONFLICT DO NOTHING;
  is_new := FOUND;
  INSERT INTO inbox (authority_id, report_id, organisation_id, reference, organisation_name,
      sector, province, province_code, state, phase, revision, severity,
      people_min, people_best, people_max, due_at, filed_at)
    SELECT receiver, report_id, organisation_id, reference, organisation_name,
      sector, province, province_code, state, phase, revision, severity,
      people_min, people_best, people_max, due_at, filed_at
    FROM inbox WHERE report_id = given AND authority_id = caller_authority()
    ON CONFLICT (authority_id, report_id) DO UPDATE SET handed_over = false;
  RETURN is_new;
END $$;
REVOKE ALL ON FUNCTION give_report FROM PUBLIC;
GRANT EXECUTE ON FUNCTION give_report TO report_app;
