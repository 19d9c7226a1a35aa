-- 筹备中的组织: founders whose body is not registered yet. It takes its credit code in the same row when it is.
alter table organization alter column credit_code drop not null;
alter table organization add constraint organization_registered
  check (credit_code is not null or (registered_on is null and bank_account is null and not charity));

-- 托管机构: the organization whose people work on a case for the unit, such as the operator of a base.
alter table case_file add column operator_id bigint references organization;
create index case_file_by_operator on case_file (operator_id, started_at desc) where operator_id is not null;

-- 组织成长凭证: what a body has learned and delivered, each with the case that proves it.
create table organization_credential (
  id bigint generated always as identity primary key,
  organization_id bigint not null references organization,
  kind text not null check (kind in ('GRADUATION', 'REVIEW', 'TRAINING', 'COACHING', 'DELIVERY')),
  title text not null,
  title_en text not null,
  issuer text not null,
  issued_on date not null,
  valid_through date check (valid_through >= issued_on),
  figure numeric(12, 2),
  unit text,
  cause text not null references case_file,
  document text,
  recorded_at timestamptz not null default sanshe_now(),
  unique (organization_id, kind, cause, title)
);
comment on table organization_credential is 'insert-only: what was learned stays learned';

-- 孵化基地.
create table incubation_base (
  id bigint generated always as identity primary key,
  unit_id bigint not null references unit,
  code text not null check (code ~ '^[A-Z0-9-]{2,30}$'),
  name text not null,
  name_en text not null,
  level text not null check (level in ('PROVINCE', 'CITY', 'DISTRICT', 'STREET', 'COMMUNITY')),
  region_code text not null check (region_code ~ '^[0-9]{6,12}$'),
  address text not null,
  area numeric(10, 2) check (area > 0),
  places int not null check (places > 0),
  status text not null check (status in ('DRAFT', 'ACTIVE', 'CLOSED')),
  recognised_on date,
  unique (unit_id, code)
);

-- 基地管理办法: one row a version. A published version does not change; a tenancy keeps the one it began with.
create table incubation_rules (
  id bigint generated always as identity primary key,
  base_id bigint references incubation_base,
  code text not null,
  version int not null check (version > 0),
  name text not null,
  name_en text not null,
  source text not null,
  status text not null check (status in ('DRAFT', 'PUBLISHED', 'SAMPLE')),
  valid_from date,
  body jsonb not null,
  drafted_by bigint references person,
  published_by bigint references person,
  check ((status = 'SAMPLE') = (base_id is null)),
  check (status <> 'PUBLISHED' or valid_from is not null),
  check (published_by is null or published_by <> drafted_by),
  unique nulls not distinct (base_id, code, version)
);

create function incubation_rules_stand() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT' and (new.body, new.base_id, new.version, new.valid_from)
      is distinct from (old.body, old.base_id, old.version, old.valid_from) then
    raise exception 'published rules of a base do not change; make a new version';
  end if;
  return new;
end $$;

create trigger incubation_rules_stand before update on incubation_rules
  for each row execute function incubation_rules_stand();

-- 运营机构: who runs a base for the unit, one at a time.
create table incubation_operator (
  id bigint generated always as identity primary key,
  base_id bigint not null references incubation_base,
  organization_id bigint not null references organization,
  agreement text not null,
  held daterange not null check (not isempty(held)),
  exclude using gist (int8range(base_id, base_id, '[]') with &&, held with &&)
);
create index incubation_operator_of on incubation_operator (organization_id);

-- 招募.
create table incubation_call (
  case_no text primary key references case_file deferrable initially deferred,
  base_id bigint not null references incubation_base,
  rules_id bigint not null references incubation_rules,
  title text not null,
  places int not null check (places > 0),
  opens_at timestamptz not null,
  closes_at timestamptz,
  status text not null check (status in ('DRAFT', 'CALLED', 'SELECTION', 'CLOSED', 'CANCELLED')),
  check (closes_at > opens_at)
);
comment on column incubation_call.closes_at is 'null: rolling intake';
create index incubation_call_by_base on incubation_call (base_id, opens_at desc);

-- 入驻申请. An organization has one application under way at a time, whatever the base.
create table incubation_application (
  case_no text primary key references case_file deferrable initially deferred,
  call text not null references incubation_call,
  base_id bigint not null references incubation_base,
  organization_id bigint not null references organization,
  track text not null check (track in ('REGISTERED', 'FOUNDING')),
  stage text not null check (stage in ('SEED', 'START_UP', 'HUB')),
  term_months int not null check (term_months > 0),
  in_park boolean not null,
  submitted_at timestamptz not null default sanshe_now(),
  status text not null check (status in ('SUBMITTED', 'RETURNED', 'REFUSED', 'CHECKED', 'DECLINED', 'WAITING', 'OFFERED',
    'ACCEPTED', 'FORGONE', 'WITHDRAWN')),
  reason text,
  score numeric(9, 3),
  rank int check (rank > 0),
  check (status not in ('WAITING', 'OFFERED', 'ACCEPTED') or rank is not null),
  unique (call, rank)
);
create index incubation_application_by_call on incubation_application (call, status);
create unique index incubation_application_one on incubation_application (organization_id)
  where status in ('SUBMITTED', 'RETURNED', 'CHECKED', 'WAITING', 'OFFERED');

-- 孵化位: every place of a base. Held by one application at a time, so nobody is ever one too many.
create table incubation_place (
  base_id bigint not null references incubation_base,
  no int not null check (no > 0),
  state text not null default 'FREE' check (state in ('FREE', 'OFFERED', 'TAKEN', 'WITHDRAWN')),
  application text unique references incubation_application,
  offered_until timestamptz,
  primary key (base_id, no),
  check ((state in ('OFFERED', 'TAKEN')) = (application is not null)),
  check ((state = 'OFFERED') = (offered_until is not null))
);

-- 孵化: an accepted application in its term and after it.
create table incubation_tenancy (
  case_no text primary key references case_file deferrable initially deferred,
  application text not null unique references incubation_application,
  base_id bigint not null references incubation_base,
  rules_id bigint not null references incubation_rules,
  organization_id bigint not null references organization,
  track text not null check (track in ('REGISTERED', 'FOUNDING')),
  stage text not null check (stage in ('SEED', 'START_UP', 'HUB')),
  term_months int not null check (term_months > 0),
  term_from date,
  term_until date,
  extended_until date check (extended_until > term_until),
  status text not null check (status in ('AGREEMENT', 'LAPSED', 'IN_TERM', 'GRADUATED', 'LEAVING', 'EXITED', 'FOLLOW_UP',
    'CLOSED')),
  graduated_on date,
  left_on date,
  forced boolean not null default false,
  handed_over_on date,
  check (status in ('AGREEMENT', 'LAPSED') or term_until > term_from)
);
create index incubation_tenancy_by_base on incubation_tenancy (base_id, status);
create unique index incubation_tenancy_one on incubation_tenancy (organization_id)
  where status in ('AGREEMENT', 'IN_TERM', 'LEAVING');
