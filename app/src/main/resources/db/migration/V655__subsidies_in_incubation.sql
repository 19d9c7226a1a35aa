-- 在孵小额补贴: for a tenant in its term; together at most what the base's rules allow for a term.
create table incubation_subsidy (
  case_no text primary key references case_file deferrable initially deferred,
  tenancy text not null references incubation_tenancy,
  organization_id bigint not null references organization,
  title text not null,
  purpose text not null,
  used_from date not null,
  used_until date not null check (used_until >= used_from),
  asked bigint not null check (asked > 0),
  cap bigint check (cap > 0 and cap <= asked),
  source text,
  proven bigint check (proven >= 0),
  into_custody boolean not null default false,
  payout text references case_file,
  status text not null check (status in ('ASKED', 'APPROVED', 'HANDED_IN', 'RETURNED', 'PROVEN', 'AWARDED', 'REFUSED', 'LAPSED')),
  reason text,
  check (status in ('ASKED', 'REFUSED') or cap is not null and source is not null),
  check (status <> 'AWARDED' or into_custody or proven is not null)
);
create index incubation_subsidy_of on incubation_subsidy (tenancy, status);
create unique index incubation_subsidy_payout on incubation_subsidy (payout) where payout is not null;

create table incubation_subsidy_line (
  case_no text not null references incubation_subsidy,
  no int not null check (no > 0),
  item text not null,
  amount bigint not null check (amount > 0),
  primary key (case_no, no)
);
