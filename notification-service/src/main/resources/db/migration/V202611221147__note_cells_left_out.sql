-- A row whose person is told, but without a cell that can't be read.
alter table refused_row add column told boolean not null default false;

-- How many cells were left out for which reason, as JSON; null of lists from before.
alter table subscriber_list add column left_out_by text;
