-- Holidays and make-up days by the State Council's notices, legal terms as data, and the running deadlines of cases.
create table calendar_year (
  year int primary key check (year between 1999 and 2200),
  notice_no text not null check (notice_no <> ''),
  source text not null,
  revision bigint not null,
  loaded_at timestamptz not null default sanshe_now(),
  loaded_by text not null
);
comment on table calendar_year is 'Years whose arrangement is loaded: by which notice, when, by whom.';
create sequence calendar_revision;

create table calendar_day (
  day date primary key,
  year int not null references calendar_year,
  kind text not null check (kind in ('OFF', 'WORK')),
  name text not null check (name <> ''),
  notice_no text not null,
  check (extract(year from day) in (year, year - 1)),
  check (kind = 'OFF' or extract(isodow from day) in (6, 7))
);
comment on table calendar_day is 'Days taken out of the weekly rhythm. year is that of the notice: a day of late December may belong to the next.';
create index calendar_day_year on calendar_day (year);

create table calendar_load (
  id bigint generated always as identity primary key,
  year int not null,
  notice_no text not null,
  source text not null,
  days jsonb not null,
  loaded_at timestamptz not null default sanshe_now(),
  loaded_by text not null
);
comment on table calendar_load is 'insert-only: every loading of a year with all its days, so that a past result can be explained.';

create table statutory_term (
  id bigint generated always as identity primary key,
  key text not null,
  name_zh text not null,
  name_en text not null,
  amount int not null check (amount between 1 and 10000),
  unit text not null check (unit in ('WORKING_DAYS', 'DAYS', 'MONTHS')),
  counting text not null check (counting in ('LEGAL', 'PUBLICITY', 'EXACT')),
  bound text not null check (bound in ('LATEST', 'EARLIEST')),
  law text not null,
  article text not null,
  source text not null,
  verified boolean not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  region text
);
comment on table statutory_term is 'Terms by law, with validity; bound: is the date the last day allowed or the first. verified = false: check the text before relying on it.';
create unique index statutory_term_once on statutory_term (key, coalesce(region, ''), valid_from);

create table deadline (
  id bigint generated always as identity primary key,
  case_no text not null,
  node text not null,
  term_key text not null,
  from_date date not null,
  as_of date not null,
  due_date date not null,
  due_at timestamptz not null,
  chosen boolean not null default false,
  provisional boolean not null,
  law text not null,
  article text not null,
  steps jsonb not null,
  announced_at timestamptz,
  met_at timestamptz,
  superseded_at timestamptz,
  created_at timestamptz not null default sanshe_now()
);
comment on table deadline is 'Until when, by which article, with the arithmetic. Rows are superseded, never deleted; chosen: somebody picked the moment within the term.';
create unique index deadline_current on deadline (case_no, node) where superseded_at is null;
create index deadline_open on deadline (due_date) where superseded_at is null and met_at is null;

create table deadline_change (
  id bigint generated always as identity primary key,
  case_no text not null,
  node text not null,
  old_due timestamptz not null,
  new_due timestamptz not null,
  moved boolean not null,
  reason_zh text not null,
  reason_en text not null,
  at timestamptz not null default sanshe_now()
);
comment on table deadline_change is 'insert-only: what the handlers of a case are told when a deadline moves, or would but was announced.';
create index deadline_change_case on deadline_change (case_no, at);
