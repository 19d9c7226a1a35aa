create table deadline_stop (
  id bigint generated always as identity primary key,
  case_no text not null,
  node text not null,
  from_day date not null,
  to_day date check (to_day >= from_day),
  reason_zh text not null,
  reason_en text not null,
  law text not null,
  article text not null
);
comment on table deadline_stop is 'Days that do not count in a term, both ends included; without an end while the clock still stands.';
create unique index deadline_stop_open on deadline_stop (case_no, node) where to_day is null;
create index deadline_stop_node on deadline_stop (case_no, node);
