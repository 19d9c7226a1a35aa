-- 证据链: what was done, chained by hash per case.
create table evidence (
  case_no text not null,
  seq int not null,
  at timestamptz not null,
  person_id bigint,
  person_name text not null,
  deputy_for bigint,
  act text not null,
  node text,
  facts jsonb not null,
  law text,
  article text,
  documents text[] not null,
  previous text not null,
  digest text not null,
  primary key (case_no, seq)
);
comment on table evidence is 'insert-only: append-only record of every act, each row carrying the digest of the row before';

create table evidence_head (
  case_no text primary key,
  seq int not null,
  digest text not null
);
comment on table evidence_head is 'where each chain ends, so that cutting its tail off shows';
