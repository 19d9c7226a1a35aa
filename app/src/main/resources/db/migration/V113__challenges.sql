create table challenge (
  case_no text primary key references case_file deferrable initially deferred,
  version int not null,
  tender_case_no text not null references case_file,
  organization_id bigint not null,
  supplier text not null,
  stage text not null check (stage in ('DOCUMENTS', 'PROCESS', 'RESULT')),
  status text not null check (status in ('LODGED', 'ADMITTED', 'REFUSED', 'ANSWERED', 'WITHDRAWN')),
  may_affect_result boolean,
  outcome text check (outcome in ('REJECTED', 'UPHELD_NO_EFFECT', 'UPHELD_AFFECTS')),
  remedy text check (remedy in ('AMEND', 'NEXT_CANDIDATE', 'RESTART')),
  reason text,
  lodged_at timestamptz not null,
  closed_at timestamptz,
  unique (tender_case_no, organization_id, stage)
);
create index challenge_of on challenge (tender_case_no) where status in ('LODGED', 'ADMITTED');
