-- Of the file as it was uploaded; null of lists from before it was kept.
alter table subscriber_list
  add column file_sha256 bytea check (octet_length(file_sha256) = 32);
