-- What a file turned out to be, in words: its form, and the encoding of its text. Null until it is known.
alter table load
  add column form text,
  add column encoding text;
