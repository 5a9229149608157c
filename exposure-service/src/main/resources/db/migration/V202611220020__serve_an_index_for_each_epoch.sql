-- While the keys of the check are changed, two epochs are served: a leak has a run for each epoch it was
-- loaded under, and each epoch has a generation of its own.
alter table run drop constraint run_leak_id_key;
alter table run add constraint run_once_an_epoch unique (leak_id, epoch);

create table served_index (
  epoch integer primary key check (epoch > 0),
  generation_id uuid not null references generation
);
insert into served_index (epoch, generation_id)
  select generation.epoch, generation.id from served_generation
  join generation on generation.id = generation_id;
drop table served_generation;

grant select, insert, update, delete on served_index to exposure_app;
