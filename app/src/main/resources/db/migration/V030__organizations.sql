-- 社会组织及其他供应商登记信息: what is known of an organization, with dates instead of flags
create table organization (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  credit_code varchar(18) not null unique check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$'),
  name varchar(200) not null,
  name_key varchar(200) not null unique,
  kind varchar(30) not null,
  supplier_class varchar(30) not null,
  charity boolean not null default false,
  registrar varchar(200),
  registered_on date,
  legal_representative varchar(100),
  address varchar(300),
  contact_name varchar(100),
  contact_phone text,
  bank_name varchar(200),
  bank_account text,
  created_at timestamptz not null default sanshe_now()
);
comment on column organization.contact_phone is 'encrypted';
comment on column organization.bank_account is 'encrypted';
create index organization_by_name on organization (name_key, id);

-- 社会组织评估等级 (管理办法: valid for a limited time)
create table organization_rating (
  id bigint generated always as identity primary key,
  organization_id bigint not null references organization,
  grade smallint not null check (grade between 1 and 5),
  issued_on date not null,
  valid_through date not null check (valid_through >= issued_on),
  issuer varchar(200),
  unique (organization_id, issued_on)
);

-- 年度检查: one conclusion a year; charities report instead
create table organization_inspection (
  id bigint generated always as identity primary key,
  organization_id bigint not null references organization,
  inspected_year smallint not null check (inspected_year between 1990 and 2200),
  conclusion varchar(30) not null,
  unique (organization_id, inspected_year)
);

-- 活动异常名录、严重违法失信名单: intervals, because having been listed counts after removal too
create table organization_listing (
  id bigint generated always as identity primary key,
  organization_id bigint not null references organization,
  list varchar(20) not null,
  listed_on date not null,
  removed_on date check (removed_on >= listed_on),
  ground varchar(500) not null,
  unique (organization_id, list, listed_on)
);
create unique index organization_listed_once on organization_listing (organization_id, list) where removed_on is null;

-- 行政处罚
create table organization_penalty (
  id bigint generated always as identity primary key,
  organization_id bigint not null references organization,
  kind varchar(30) not null,
  decided_on date not null,
  fine_fen bigint not null default 0 check (fine_fen >= 0),
  major boolean not null,
  ground varchar(500) not null,
  unique (organization_id, decided_on, kind)
);

-- 负责人、理事、监事、控制人、工作人员任职: for recusal (实施条例第九条) and same head (第十八条)
create table organization_office (
  id bigint generated always as identity primary key,
  organization_id bigint not null references organization,
  office varchar(30) not null,
  person_name varchar(100) not null,
  person_key varchar(100) not null,
  resident_id text,
  resident_digest varchar(64),
  held_from date,
  held_to date check (held_to >= held_from)
);
comment on column organization_office.resident_id is 'encrypted';
comment on column organization_office.resident_digest is 'keyed digest, for finding the same person';
create index organization_office_of on organization_office (organization_id);
create index organization_office_by_digest on organization_office (resident_digest);
create index organization_office_by_person on organization_office (person_key);

-- 控股、管理关系 (实施条例第十八条)
create table organization_holding (
  id bigint generated always as identity primary key,
  holder_id bigint not null references organization,
  held_id bigint not null references organization check (held_id <> holder_id),
  relation varchar(20) not null,
  held_from date,
  held_to date check (held_to >= held_from)
);
create index organization_holding_by_holder on organization_holding (holder_id);
create index organization_holding_by_held on organization_holding (held_id);

-- 负责人及任职 as one relation: the filed legal representative holds office too
create view organization_person as
  select organization_id, office, person_name, person_key, resident_digest, held_from, held_to from organization_office
  union all
  select id, 'LEGAL_REPRESENTATIVE', legal_representative,
         lower(regexp_replace(legal_representative, '\s', '', 'g')), null, null, null
  from organization where legal_representative is not null;
grant select on organization_person to ${appRole};

create table registry_change (
  id bigint generated always as identity primary key,
  at timestamptz not null default sanshe_now(),
  person_id bigint,
  person_name varchar(100) not null,
  subject varchar(20) not null,
  subject_id bigint not null,
  act varchar(40) not null,
  source varchar(200)
);
comment on table registry_change is 'insert-only: who changed what is registered, when, and from which file';
create index registry_change_of on registry_change (subject, subject_id, id);
