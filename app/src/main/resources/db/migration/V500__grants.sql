-- 资助方案: one row a version. A published version does not change.
create table grant_scheme (
  id bigint generated always as identity primary key,
  unit_id bigint not null references unit,
  code text not null check (code ~ '^[A-Z0-9-]{2,30}$'),
  version int not null check (version > 0),
  name text not null,
  name_en text not null,
  source text not null,
  complete boolean not null,
  status text not null check (status in ('DRAFT', 'PUBLISHED', 'RETIRED')),
  valid_from date,
  body jsonb not null,
  drafted_by bigint references person,
  published_by bigint references person,
  published_at timestamptz,
  check (status = 'DRAFT' or (valid_from is not null and published_at is not null)),
  check (published_by is null or published_by <> drafted_by),
  unique (unit_id, code, version)
);

create function grant_scheme_stands() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT' and (new.body, new.code, new.version, new.unit_id, new.valid_from)
      is distinct from (old.body, old.code, old.version, old.unit_id, old.valid_from) then
    raise exception 'a published scheme does not change; make a new version';
  end if;
  return new;
end $$;

create trigger grant_scheme_stands before update on grant_scheme
  for each row execute function grant_scheme_stands();

-- 资助轮次: one call under a version of a scheme.
create table grant_round (
  case_no text primary key references case_file deferrable initially deferred,
  scheme_id bigint not null references grant_scheme,
  unit_id bigint not null references unit,
  title text not null,
  pot bigint not null check (pot > 0),
  approved bigint check (approved >= 0),
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  project_from date not null,
  project_until date not null,
  inspection_year int,
  budget_year int not null,
  operator_id bigint references organization,
  fields text[] not null,
  status text not null check (status in ('DRAFT', 'CALLED', 'REVIEW', 'PUBLICITY', 'DECIDED', 'CANCELLED')),
  check (closes_at > opens_at),
  check (project_until > project_from)
);
create index grant_round_open on grant_round (closes_at) where status = 'CALLED';
create index grant_round_by_unit on grant_round (unit_id, opens_at desc);

-- 资助申请.
create table grant_application (
  case_no text primary key references case_file deferrable initially deferred,
  round text not null references grant_round,
  organization_id bigint not null references organization,
  title text not null,
  field text not null,
  category text,
  region text,
  project_from date not null,
  project_until date not null,
  requested bigint not null check (requested > 0),
  own bigint not null check (own >= 0),
  budget bigint not null check (budget > 0),
  approved_budget bigint check (approved_budget > 0),
  beneficiaries int not null check (beneficiaries > 0),
  submitted_at timestamptz not null default sanshe_now(),
  score numeric(9, 3),
  rank int check (rank > 0),
  proposed bigint check (proposed >= 0),
  awarded bigint check (awarded >= 0),
  status text not null check (status in ('SUBMITTED', 'RETURNED', 'INELIGIBLE', 'ADMITTED', 'PROPOSED', 'RESERVE', 'AWARDED',
    'DECLINED', 'WITHDRAWN', 'CANCELLED')),
  reason text,
  check (project_until > project_from),
  check (status <> 'AWARDED' or awarded > 0),
  check (awarded is null or proposed is null or awarded <= proposed),
  unique (round, rank)
);
create index grant_application_by_round on grant_application (round, status);
create index grant_application_by_organization on grant_application (organization_id, submitted_at desc);

-- 预算明细: amounts in fen; what the check approved is kept beside what was asked.
create table grant_budget_line (
  application text not null references grant_application,
  no int not null,
  category text not null,
  item text not null,
  people int check (people > 0),
  times numeric(12, 2) not null check (times > 0),
  unit_price bigint not null check (unit_price > 0),
  amount bigint not null check (amount > 0),
  from_grant bigint not null check (from_grant between 0 and amount),
  approved bigint check (approved between 0 and amount),
  remark text,
  primary key (application, no)
);

-- 资助项目: an award under an agreement.
create table grant_project (
  agreement text primary key references case_file deferrable initially deferred,
  cause text not null unique references case_file,
  round text not null references case_file,
  scheme_id bigint not null references grant_scheme,
  unit_id bigint not null references unit,
  organization_id bigint not null references organization,
  title text not null,
  title_en text,
  applied bigint not null check (applied > 0),
  awarded bigint not null check (awarded > 0),
  budget bigint not null check (budget > 0),
  own bigint not null check (own >= 0),
  project_from date not null,
  project_until date not null,
  awarded_on date not null,
  status text not null check (status in ('AGREEMENT', 'ACTIVE', 'CLOSING', 'CLOSED', 'TERMINATED', 'LAPSED')),
  liquidated_on date,
  check (awarded <= applied),
  check (project_until > project_from)
);
create index grant_project_by_organization on grant_project (organization_id, awarded_on desc);
create index grant_project_by_unit on grant_project (unit_id, status);
create index grant_project_by_round on grant_project (round);
