-- 续签: a yearly contract within a longer tender, and why it was or was not renewed.
create table contract_renewal (
  case_no text primary key references case_file deferrable initially deferred,
  agreement text not null references contract_life,
  purchase_no text not null references case_file,
  proposed_on date not null,
  term_start date not null,
  term_end date not null check (term_end > term_start),
  months_in_all int not null check (months_in_all > 0),
  amount bigint not null check (amount > 0),
  budget jsonb not null default '[]',
  grade text not null check (grade in ('EXCELLENT', 'GOOD', 'FAIR', 'POOR', 'MISSING')),
  renewable boolean not null,
  reason text not null
);
comment on table contract_renewal is 'insert-only: 续签核对: what was found, and what follows from it';
create index contract_renewal_agreement on contract_renewal (agreement);
