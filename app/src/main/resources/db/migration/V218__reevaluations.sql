-- 重新评审: on four grounds only; the corrected sheets stand beside the first ones.
create table reevaluation (
  case_no text primary key references case_file deferrable initially deferred,
  tender_id bigint not null references tender,
  ground text not null check (ground in ('SUM_ERROR', 'OVER_SCALE', 'OBJECTIVE_DIFFERS', 'ABNORMAL')),
  facts text not null,
  version_before int not null,
  version_after int,
  requested_at timestamptz not null default sanshe_now()
);
create index reevaluation_of on reevaluation (tender_id);

create table reevaluation_sheet (
  case_no text not null references reevaluation,
  person_id bigint not null,
  submission_id uuid not null,
  received_at timestamptz not null default sanshe_now(),
  primary key (case_no, person_id)
);
comment on table reevaluation_sheet is 'insert-only: a member''s corrected sheet; sealed until all are in';

create table reevaluation_signature (
  case_no text not null references reevaluation,
  person_id bigint not null,
  opinion text not null check (opinion in ('AGREE', 'DISSENT')),
  dissent text,
  signed_at timestamptz not null default sanshe_now(),
  primary key (case_no, person_id),
  check ((opinion = 'DISSENT') = (dissent is not null))
);
comment on table reevaluation_signature is 'insert-only: what each member says of the correction';
