-- 合同变更: what is to change, who agreed, since when it holds.
create table contract_change (
  case_no text primary key references case_file deferrable initially deferred,
  agreement text not null references contract_life,
  kind text not null check (kind in ('SUPPLEMENT', 'TERM', 'CONTENT', 'CLAUSE')),
  amount bigint not null default 0 check (amount >= 0),
  budget jsonb not null default '[]',
  term_end date,
  clause text not null,
  before_text text not null,
  after_text text not null,
  reason text not null,
  reviewed boolean,
  levels text[] not null default '{}',
  approvals int not null default 0,
  refused_by text,
  refusal text,
  supplier_signatory text,
  supplier_signed_on date,
  buyer_signatory text,
  effective_on date,
  no int,
  check ((kind = 'SUPPLEMENT') = (amount > 0)),
  check ((kind = 'TERM') = (term_end is not null)),
  check (effective_on is null or (buyer_signatory is not null and supplier_signatory is not null)),
  unique (agreement, no)
);
comment on table contract_change is '合同变更: one change of a contract, from its request to the day it holds';
comment on column contract_change.no is 'which supplementary agreement of the contract, from 1; null before it holds';
