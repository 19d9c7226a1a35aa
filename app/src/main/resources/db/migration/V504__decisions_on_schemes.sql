-- 发布决定: what was decided on a draft of a scheme.
create table grant_scheme_decision (
  id bigint generated always as identity primary key,
  case_no text not null references case_file,
  decision text not null check (decision in ('PUBLISH', 'RETURN', 'REJECT')),
  valid_from date check ((decision = 'PUBLISH') = (valid_from is not null)),
  opinion text,
  decided_by bigint not null references person,
  decided_at timestamptz not null default sanshe_now()
);
comment on table grant_scheme_decision is 'insert-only: decisions on drafts of grant schemes';
create index grant_scheme_decision_by_case on grant_scheme_decision (case_no, id);
