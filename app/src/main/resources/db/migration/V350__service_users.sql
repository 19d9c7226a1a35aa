-- 服务对象: who is served by an organization; and the bureau's knowledge of who died, was in hospital or locked down.
create table client (
  id bigint generated always as identity primary key,
  organization_id bigint not null references organization,
  name text not null,
  name_digest text not null check (name_digest ~ '^[0-9a-f]{64}$'),
  phone text,
  resident_digest text check (resident_digest ~ '^[0-9a-f]{64}$'),
  birth_year int check (birth_year between 1800 and 2200),
  sex text check (sex in ('M', 'F')),
  id_checked_on date,
  person text not null generated always as (coalesce(resident_digest, 'client ' || id)) stored,
  entered_by bigint not null,
  entered_at timestamptz not null,
  unique (organization_id, resident_digest),
  check ((resident_digest is null) = (id_checked_on is null))
);
comment on table client is '服务对象: names and phones encrypted; of the resident ID only a keyed digest is kept';
comment on column client.name is 'encrypted';
comment on column client.phone is 'encrypted';
comment on column client.id_checked_on is 'when the resident ID was found right by check digit and date (GB 11643)';
create index client_name on client (organization_id, name_digest);
comment on column client.person is 'equal for two rows about one person, as far as that is known';
create index client_person on client (person);

create table client_absence (
  id bigint generated always as identity primary key,
  replaces bigint unique references client_absence,
  withdrawn boolean not null default false,
  kind text not null check (kind in ('DEAD', 'HOSPITAL', 'LOCKDOWN')),
  unit_id bigint not null references unit,
  resident_digest text check (resident_digest ~ '^[0-9a-f]{64}$'),
  name text,
  from_day date not null,
  to_day date,
  source text not null check (length(source) between 2 and 200),
  entered_by bigint not null,
  entered_by_name text not null,
  entered_at timestamptz not null,
  check ((kind = 'LOCKDOWN') = (resident_digest is null)),
  check (kind <> 'DEAD' or to_day is null),
  check (kind <> 'LOCKDOWN' or to_day is not null),
  check (to_day >= from_day),
  check (not withdrawn or replaces is not null)
);
comment on table client_absence is 'insert-only: 死亡、住院、封控: found by digest across providers; a correction names the row it replaces';
comment on column client_absence.name is 'encrypted';
create index client_absence_person on client_absence (resident_digest, from_day);
create index client_absence_place on client_absence (unit_id, from_day) where resident_digest is null;

create view current_absence as
  select a.* from client_absence a
   where not a.withdrawn and not exists (select from client_absence n where n.replaces = a.id);
