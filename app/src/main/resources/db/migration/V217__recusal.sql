-- 回避: from here on a person has no part in a case, and nothing of it is shown to them.
create table case_barred (
  case_no text not null references case_file,
  person_id bigint not null references person,
  barred_at timestamptz not null default sanshe_now(),
  primary key (case_no, person_id)
);
comment on table case_barred is 'insert-only: who was taken off a case and sees nothing of it any more';
create index case_barred_person on case_barred (person_id);

create table score_void (
  tender_id bigint not null references tender,
  person_id bigint not null,
  reason text not null,
  voided_at timestamptz not null default sanshe_now(),
  primary key (tender_id, person_id)
);
comment on table score_void is 'insert-only: whose score sheet does not count any more, and why';

-- What is computed again keeps what was computed before: the newest version counts.
alter table score add column version int not null default 1;
alter table score drop constraint score_pkey;
alter table score add primary key (tender_id, version, person_id, response_case_no, criterion);
alter table ranking add column version int not null default 1;
alter table ranking drop constraint ranking_pkey;
alter table ranking drop constraint ranking_tender_id_response_case_no_key;
alter table ranking add primary key (tender_id, version, rank);
alter table ranking add unique (tender_id, version, response_case_no);
alter table finding add column version int not null default 1;
alter table finding drop constraint finding_pkey;
alter table finding add primary key (tender_id, version, response_case_no, no);
