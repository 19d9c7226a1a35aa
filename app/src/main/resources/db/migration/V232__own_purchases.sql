-- Purchases below the limit, by the unit's own rules.
create table own_purchase (
  case_no text primary key references case_file,
  version int not null,
  status text not null check (status in ('ASKING', 'COLLECTED', 'DECIDED', 'FAILED', 'CANCELLED')),
  quotes_wanted int not null check (quotes_wanted >= 1),
  decider text not null,
  published boolean not null,
  rule text not null,
  invited text[] not null,
  quote_by timestamptz not null,
  bond_share numeric(5, 2) not null,
  contact_name text not null,
  contact_phone text not null,
  chosen text,
  reason text,
  decided_by text,
  decided_at timestamptz
);
comment on table own_purchase is '单位自行采购: the call for quotes and what was decided, under the rules as they were';

create table own_quote (
  case_no text not null references own_purchase,
  round timestamptz not null,
  credit_code text not null,
  organization_id bigint not null,
  supplier text not null,
  amount bigint not null check (amount > 0),
  online boolean not null,
  received_at timestamptz not null,
  primary key (case_no, round, credit_code)
);
comment on table own_quote is 'insert-only: the quotes of each round, told apart by when its time was over';
