-- A hold on all tellings of a company is a hold on each of its reports, of one set: those that the
-- authority had a notice of when it was placed, and each later one when a campaign of it begins.
alter table telling_hold
  add column set_id uuid,
  add column organisation_id uuid,
  add constraint telling_hold_set_of_a_company check ((set_id is null) = (organisation_id is null));

create unique index telling_hold_once_a_set on telling_hold (set_id, report_reference);
create index telling_hold_of_organisation on telling_hold (organisation_id)
  where released_at is null;
create index notice_of_organisation on notice (organisation_id, authority_id);
