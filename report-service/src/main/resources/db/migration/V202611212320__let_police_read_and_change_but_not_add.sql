-- Police acknowledge what was sent to them; they never send themselves a report.
DROP POLICY routed_receipt ON receipt;
CREATE POLICY read_routed_receipt ON receipt FOR SELECT TO report_app
  USING (caller_role() = 'police' AND authority_id = caller_authority());
CREATE POLICY change_routed_receipt ON receipt FOR UPDATE TO report_app
  USING (caller_role() = 'police' AND authority_id = caller_authority());

DROP POLICY routed_report ON report;
CREATE POLICY read_routed_report ON report FOR SELECT TO report_app
  USING (caller_role() = 'police' AND EXISTS (
    SELECT FROM receipt r
    WHERE r.report_id = report.id AND r.authority_id = caller_authority()));
CREATE POLICY change_routed_report ON report FOR UPDATE TO report_app
  USING (caller_role() = 'police' AND EXISTS (
    SELECT FROM receipt r
    WHERE r.report_id = report.id AND r.authority_id = caller_authority()));
