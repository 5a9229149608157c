-- Null for what was filed before severity was kept; it is filled in when the service starts.
ALTER TABLE revision ADD COLUMN severity jsonb CHECK (jsonb_typeof(severity) = 'object');
GRANT UPDATE (severity) ON revision TO report_app;
CREATE POLICY rate_revision ON revision FOR UPDATE TO report_app
  USING (caller_role() = 'system' AND severity IS NULL);

-- One row an authority and report, with all that a list filters and sorts by, so that a page is a
-- short walk along one index whatever is asked. The columns up to filed_at repeat what report,
-- organisation, revision and obligation say, and are written in the transaction that changes those.
CREATE TABLE inbox (
  authority_id uuid NOT NULL REFERENCES authority,
  report_id uuid NOT NULL REFERENCES report,
  organisation_id uuid NOT NULL REFERENCES organisation,
  reference text NOT NULL,
  organisation_name text NOT NULL,
  sector text NOT NULL,
  province text,
  province_code text,
  state text NOT NULL,
  phase text NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  -- in quarters of a point, as ENISA's method counts
  severity smallint NOT NULL CHECK (severity BETWEEN 0 AND 24),
  people_min bigint,
  people_best bigint,
  people_max bigint,
  people bigint NOT NULL GENERATED ALWAYS AS (
    coalesce(people_best, people_max, people_min, 0)) STORED,
  -- the nearest duty that is not met; 'infinity' when there is none
  due_at timestamptz NOT NULL,
  filed_at timestamptz NOT NULL,
  acknowledged_revision integer,
  assigned_to text CHECK (length(assigned_to) BETWEEN 1 AND 300),
  assigned_name text CHECK (length(assigned_name) BETWEEN 1 AND 300),
  dialogue text CHECK (dialogue IN ('ASKED', 'ANSWERED')),
  handed_over boolean NOT NULL DEFAULT false,
  -- 0 is the authority's to deal with, 1 was handed over, 2 has ended
  place smallint NOT NULL GENERATED ALWAYS AS (
    CASE WHEN state IN ('CLOSED', 'WITHDRAWN') THEN 2 WHEN handed_over THEN 1 ELSE 0 END) STORED,
  triage smallint NOT NULL GENERATED ALWAYS AS (
    CASE WHEN state IN ('CLOSED', 'WITHDRAWN') THEN 50 WHEN handed_over THEN 25 ELSE 0 END
    + 24 - severity) STORED,
  PRIMARY KEY (authority_id, report_id),
  CHECK ((assigned_to IS NULL) = (assigned_name IS NULL))
);
CREATE INDEX inbox_by_report ON inbox (report_id);
CREATE INDEX inbox_by_organisation ON inbox (organisation_id);
CREATE INDEX inbox_triage ON inbox (authority_id, triage, due_at, report_id);
CREATE INDEX inbox_due ON inbox (authority_id, place, due_at, triage, report_id);
CREATE INDEX inbox_newest ON inbox (authority_id, filed_at, report_id);
CREATE INDEX inbox_people ON inbox (authority_id, people, report_id);
CREATE INDEX inbox_state ON inbox (authority_id, state, triage, due_at, report_id);
CREATE INDEX inbox_sector ON inbox (authority_id, sector, triage, due_at, report_id);
CREATE INDEX inbox_province ON inbox (authority_id, province_code, triage, due_at, report_id);
CREATE INDEX inbox_assigned ON inbox (authority_id, assigned_to, triage, due_at, report_id)
  WHERE assigned_to IS NOT NULL;
CREATE INDEX inbox_dialogue ON inbox (authority_id, dialogue, triage, due_at, report_id)
  WHERE dialogue IS NOT NULL;

-- The folded words of a report's newest notice; made by the service, which knows the languages.
CREATE TABLE report_words (
  report_id uuid PRIMARY KEY REFERENCES report,
  organisation_id uuid NOT NULL REFERENCES organisation,
  words tsvector NOT NULL
);
CREATE INDEX report_words_search ON report_words USING gin (words);

ALTER TABLE inbox ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_inbox ON inbox TO report_app USING (caller_role() = 'system');
CREATE POLICY own_inbox ON inbox TO report_app
  USING (caller_role() = 'company' AND organisation_id = caller_organisation());
CREATE POLICY read_routed_inbox ON inbox FOR SELECT TO report_app
  USING (caller_role() = 'police' AND authority_id = caller_authority());
CREATE POLICY change_routed_inbox ON inbox FOR UPDATE TO report_app
  USING (caller_role() = 'police' AND authority_id = caller_authority());

ALTER TABLE report_words ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_words ON report_words TO report_app USING (caller_role() = 'system');
CREATE POLICY own_words ON report_words TO report_app
  USING (caller_role() = 'company' AND organisation_id = caller_organisation());

GRANT SELECT, INSERT ON inbox, report_words TO report_app;
GRANT UPDATE ON inbox, report_words TO report_app;

-- The wall of the police as a view: row-level security would keep the planner from using the index
-- of the words, since text search is not marked leak-proof. Its owner passes the policies; the
-- view shows the rows of the caller's authority and no others.
CREATE VIEW desk AS
  SELECT i.*, w.words
  FROM inbox i LEFT JOIN report_words w ON w.report_id = i.report_id
  WHERE caller_role() = 'police' AND i.authority_id = caller_authority();
GRANT SELECT ON desk TO report_app;

-- A report's state is one for all authorities, but police reach only their own rows.
CREATE FUNCTION follow_report() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE inbox SET state = NEW.state WHERE report_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER follow_report AFTER UPDATE OF state ON report FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION follow_report();

CREATE FUNCTION follow_organisation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE inbox SET organisation_name = NEW.legal_name, sector = NEW.sector,
    province = NEW.province, province_code = NEW.province_code
  WHERE organisation_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER follow_organisation AFTER UPDATE OF legal_name, sector, province ON organisation
  FOR EACH ROW EXECUTE FUNCTION follow_organisation();

CREATE FUNCTION follow_receipt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE inbox SET acknowledged_revision = NEW.acknowledged_revision
  WHERE report_id = NEW.report_id AND authority_id = NEW.authority_id;
  RETURN NULL;
END $$;
CREATE TRIGGER follow_receipt AFTER UPDATE OF acknowledged_revision ON receipt FOR EACH ROW
  EXECUTE FUNCTION follow_receipt();

-- What an officer looks for again and again: a name for a query of the desk.
CREATE TABLE saved_view (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority,
  officer text NOT NULL CHECK (length(officer) BETWEEN 1 AND 300),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  query text NOT NULL CHECK (length(query) <= 1000),
  created_at timestamptz NOT NULL,
  UNIQUE (authority_id, officer, name)
);
ALTER TABLE saved_view ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_view ON saved_view TO report_app
  USING (caller_role() = 'police' AND authority_id = caller_authority());
GRANT SELECT, INSERT, UPDATE, DELETE ON saved_view TO report_app;
