-- Where a notice goes that was given up, once its authority's address was corrected. Null while it
-- goes where the notice says.
alter table notice add column corrected_email text check (octet_length(corrected_email) <= 254);
grant update (corrected_email) on notice to notification_app;
