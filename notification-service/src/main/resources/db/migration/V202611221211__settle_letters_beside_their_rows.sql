-- An index on the time of the outcome, of accepted letters only, made each outcome a new row in every
-- index of the table. One that only sums up ranges of pages leaves it beside the old row, where there
-- is room (PostgreSQL 16), and still finds the letters of the last hour.
create index recipient_settled on recipient using brin (settled_at);

drop index recipient_accepted;
