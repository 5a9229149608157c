-- Without a check of its own, the policy's condition was asked of the new row too, which is rated.
DROP POLICY rate_revision ON revision;
CREATE POLICY rate_revision ON revision FOR UPDATE TO report_app
  USING (caller_role() = 'system' AND severity IS NULL)
  WITH CHECK (caller_role() = 'system');
