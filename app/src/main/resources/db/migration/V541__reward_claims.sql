-- 以奖代补: a claim rests on a certificate, which pays once, or on a standard reached, once or once a year.
create table reward_claim (
  case_no text primary key references case_file deferrable initially deferred,
  scheme_id bigint not null references grant_scheme,
  scheme_code text not null,
  unit_id bigint not null references unit,
  organization_id bigint not null references organization,
  category text not null,
  certificate_no text check (certificate_no = upper(certificate_no) and certificate_no <> ''),
  certificate_issuer text,
  issued_on date,
  expires_on date,
  reached_on date,
  period int not null default 0,
  statement text not null,
  amount bigint not null check (amount > 0),
  match bigint not null check (match >= 0),
  match_unit bigint references unit,
  match_source text,
  match_due_on date,
  status text not null check (status in ('CLAIMED', 'RETURNED', 'CHECKED', 'PUBLICITY', 'AWARDED', 'REFUSED', 'CANCELLED')),
  reason text,
  publicity_from date,
  publicity_until timestamptz,
  lodged_at timestamptz not null default sanshe_now(),
  check ((certificate_no is null) = (issued_on is null)),
  check ((certificate_no is null) = (reached_on is not null)),
  check (expires_on is null or expires_on >= issued_on),
  check (status not in ('PUBLICITY', 'AWARDED') or publicity_until is not null),
  check (match_unit is null or match > 0)
);
comment on column reward_claim.period is 'the year of a standard that is rewarded yearly; 0 where it is rewarded once';
create unique index reward_certificate_once on reward_claim (certificate_no)
  where certificate_no is not null and status not in ('REFUSED', 'CANCELLED');
create unique index reward_standard_once on reward_claim (organization_id, scheme_code, category, period)
  where certificate_no is null and status not in ('REFUSED', 'CANCELLED');
create index reward_claim_by_unit on reward_claim (unit_id, lodged_at desc, case_no);
create index reward_claim_by_organization on reward_claim (organization_id, lodged_at desc, case_no);

create table reward_figure (
  case_no text not null references reward_claim,
  no int not null check (no > 0),
  name text not null,
  value numeric(14, 2) not null check (value >= 0),
  primary key (case_no, no)
);
comment on table reward_figure is '数量条件: what the claimant states';

create table reward_inspector (
  case_no text not null references reward_claim,
  person_id bigint not null references person,
  name text not null,
  verdict text check (verdict in ('MET', 'NOT_MET')),
  inspected_on date,
  opinion text,
  primary key (case_no, person_id),
  check ((verdict is null) = (inspected_on is null))
);
create table reward_measure (
  case_no text not null,
  person_id bigint not null,
  no int not null check (no > 0),
  name text not null,
  value numeric(14, 2) not null check (value >= 0),
  primary key (case_no, person_id, no),
  foreign key (case_no, person_id) references reward_inspector
);
comment on table reward_measure is 'insert-only: 实测, by each inspector';

-- 公示异议: taken until the last second of the publicity.
create table reward_objection (
  id bigint generated always as identity primary key,
  case_no text not null references case_file,
  subject text not null,
  objector text not null,
  content text not null,
  at timestamptz not null default sanshe_now(),
  outcome text check (outcome in ('UPHELD', 'NOT_UPHELD')),
  findings text
);
comment on column reward_objection.subject is 'the organization, by its number in the register';
create index reward_objection_by_case on reward_objection (case_no, id desc);
create unique index reward_objection_open on reward_objection (case_no) where outcome is null;
