-- The second wall: what the code forgets to filter is not there. The scope of a transaction stands
-- in app.role, app.organisation and app.authority; without one, nothing is seen.
CREATE FUNCTION caller_role() RETURNS text LANGUAGE sql STABLE AS
  $$ SELECT coalesce(current_setting('app.role', true), '') $$;
CREATE FUNCTION caller_organisation() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('app.organisation', true), '')::uuid $$;
CREATE FUNCTION caller_authority() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('app.authority', true), '')::uuid $$;

ALTER TABLE authority ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_authority ON authority FOR SELECT TO report_app
  USING (caller_role() IN ('company', 'police', 'operator', 'system'));
CREATE POLICY enter_authority ON authority FOR INSERT TO report_app
  WITH CHECK (caller_role() = 'operator');
CREATE POLICY change_authority ON authority FOR UPDATE TO report_app
  USING (caller_role() = 'operator');

ALTER TABLE organisation ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_organisation ON organisation TO report_app
  USING (caller_role() IN ('system', 'operator'));
CREATE POLICY own_organisation ON organisation TO report_app
  USING (caller_role() = 'company' AND id = caller_organisation());
CREATE POLICY routed_organisation ON organisation FOR SELECT TO report_app
  USING (caller_role() = 'police' AND EXISTS (
    SELECT FROM receipt r
    WHERE r.organisation_id = organisation.id AND r.authority_id = caller_authority()));

ALTER TABLE receipt ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_receipt ON receipt TO report_app USING (caller_role() = 'system');
CREATE POLICY own_receipt ON receipt TO report_app
  USING (caller_role() = 'company' AND organisation_id = caller_organisation());
CREATE POLICY routed_receipt ON receipt TO report_app
  USING (caller_role() = 'police' AND authority_id = caller_authority());

ALTER TABLE report ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_report ON report TO report_app USING (caller_role() = 'system');
CREATE POLICY own_report ON report TO report_app
  USING (caller_role() = 'company' AND organisation_id = caller_organisation());
CREATE POLICY routed_report ON report TO report_app
  USING (caller_role() = 'police' AND EXISTS (
    SELECT FROM receipt r
    WHERE r.report_id = report.id AND r.authority_id = caller_authority()));

-- Drafts and the answers to filings are the company's alone.
ALTER TABLE draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_draft ON draft TO report_app
  USING (caller_role() = 'company' AND organisation_id = caller_organisation());
ALTER TABLE filing ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_filing ON filing TO report_app
  USING (caller_role() = 'company' AND organisation_id = caller_organisation());

ALTER TABLE revision ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_revision ON revision FOR SELECT TO report_app
  USING (caller_role() = 'system');
CREATE POLICY own_revision ON revision TO report_app
  USING (caller_role() = 'company' AND organisation_id = caller_organisation());
CREATE POLICY routed_revision ON revision FOR SELECT TO report_app
  USING (caller_role() = 'police' AND EXISTS (
    SELECT FROM receipt r
    WHERE r.report_id = revision.report_id AND r.authority_id = caller_authority()));

ALTER TABLE obligation ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_obligation ON obligation TO report_app USING (caller_role() = 'system');
CREATE POLICY own_obligation ON obligation TO report_app
  USING (caller_role() = 'company' AND organisation_id = caller_organisation());
CREATE POLICY routed_obligation ON obligation FOR SELECT TO report_app
  USING (caller_role() = 'police' AND EXISTS (
    SELECT FROM receipt r
    WHERE r.report_id = obligation.report_id AND r.authority_id = caller_authority()));

ALTER TABLE attachment ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_attachment ON attachment TO report_app
  USING (caller_role() = 'company' AND organisation_id = caller_organisation());
CREATE POLICY routed_attachment ON attachment FOR SELECT TO report_app
  USING (caller_role() = 'police' AND filed_revision IS NOT NULL AND EXISTS (
    SELECT FROM receipt r
    WHERE r.report_id = attachment.report_id AND r.authority_id = caller_authority()));

-- A chunk is seen by who sees its attachment; it is written before the attachment's row.
ALTER TABLE attachment_chunk ENABLE ROW LEVEL SECURITY;
CREATE POLICY write_chunk ON attachment_chunk FOR INSERT TO report_app
  WITH CHECK (caller_role() = 'company');
CREATE POLICY read_chunk ON attachment_chunk FOR SELECT TO report_app
  USING (EXISTS (SELECT FROM attachment a WHERE a.id = attachment_chunk.owner_id));
