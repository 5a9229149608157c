-- Generations of layout 1 are not read any more. Where one is served, the index is built anew.
insert into indexing (id, available_at)
select gen_random_uuid(), now() from served_index;
