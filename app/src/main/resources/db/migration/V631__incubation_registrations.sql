-- 登记完成: the way of founders to a credit code, one under way for a tenancy.
create table incubation_registration (
  case_no text primary key references case_file deferrable initially deferred,
  tenancy text not null references incubation_tenancy,
  due_on date not null,
  reminded_at timestamptz,
  overdue_at timestamptz,
  filed_at timestamptz,
  certificate_no text,
  code text,
  name text,
  name_reason text,
  registered_on date,
  registrar text,
  legal_representative text,
  address text,
  holder text,
  bank text,
  account text,
  status text not null check (status in ('OPEN', 'REGISTERED', 'MOOT')),
  confirmed_by bigint references person,
  confirmed_at timestamptz,
  check ((status = 'REGISTERED') = (confirmed_at is not null)),
  check (confirmed_at is null or filed_at is not null)
);
comment on column incubation_registration.account is 'encrypted';
create unique index incubation_registration_one on incubation_registration (tenancy) where status in ('OPEN', 'REGISTERED');
