-- Whose report a notice is of: a campaign is begun only for a report of the organisation's own.
-- Null of notices from before it was said.
alter table notice add column organisation_id uuid, add column report_id uuid;
