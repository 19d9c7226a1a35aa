-- 决策记录: which table answered what, as of when, and by which article.
create table decision_record (
  id bigint generated always as identity primary key,
  case_no text not null,
  decision_key text not null,
  table_version text not null,
  as_of date not null,
  inputs jsonb not null,
  outputs jsonb not null,
  row_ids text[] not null,
  basis jsonb not null,
  verified boolean not null,
  person_id bigint,
  person_name text,
  at timestamptz not null default sanshe_now()
);
comment on table decision_record is 'insert-only: every decision taken in a case, with table version and legal basis';
create index decision_record_case on decision_record (case_no, id);
