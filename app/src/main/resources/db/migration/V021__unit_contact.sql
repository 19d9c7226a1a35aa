-- What letters and notices print of a unit.
alter table unit
  add column credit_code text,
  add column address text not null default '',
  add column representative text not null default '',
  add column contact text not null default '',
  add column phone text not null default '';
