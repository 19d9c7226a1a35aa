-- 场地和设备 of a base: what can be booked, when, and by whom.
create table space_resource (
  id bigint generated always as identity primary key,
  base_id bigint not null references incubation_base,
  kind text not null check (kind in ('DESK', 'ROOM', 'EQUIPMENT')),
  code text not null check (code <> ''),
  name text not null,
  name_en text not null,
  seats int not null check (seats between 1 and 500),
  opens time not null,
  closes time not null,
  weekends boolean not null,
  longest_minutes int not null check (longest_minutes between 30 and 1440),
  ahead_days int not null check (ahead_days between 1 and 366),
  approval boolean not null,
  out_of_park boolean not null,
  in_use boolean not null default true,
  version int not null default 1 check (version > 0),
  check (opens < closes),
  check (not out_of_park or kind = 'ROOM'),
  unique (base_id, code)
);
comment on column space_resource.out_of_park is '园外孵化的组织可以预约: rooms only';

-- 变更记录: what a resource was at each version, who made it so and why.
create table space_resource_version (
  resource_id bigint not null references space_resource,
  version int not null,
  body jsonb not null,
  reason text not null,
  changed_by bigint references person,
  changed_by_name text,
  changed_at timestamptz not null default sanshe_now(),
  primary key (resource_id, version)
);
comment on table space_resource_version is 'insert-only: what was said of a room stays to be read';

-- 场地使用限额: as data with its source; a base's own goes before the general one.
create table space_limit (
  id bigint generated always as identity primary key,
  base_id bigint references incubation_base,
  key text not null check (key in ('MONTHLY_HOURS', 'SERIES_WEEKS')),
  value int not null check (value >= 0),
  source text not null,
  verified boolean not null,
  valid_from date not null,
  entered_by bigint references person,
  unique nulls not distinct (base_id, key, valid_from)
);
insert into space_limit (base_id, key, value, source, verified, valid_from) values
  (null, 'MONTHLY_HOURS', 20, 'setting: hours of rooms and equipment a tenant may book in a month', false, '2000-01-01'),
  (null, 'SERIES_WEEKS', 13, 'setting: a weekly booking goes on for so many weeks at most', false, '2000-01-01');

-- 预约: never two at once for one resource. A desk given for the term is a booking of the whole term.
create table space_booking (
  id bigint generated always as identity primary key,
  resource_id bigint not null references space_resource,
  tenancy text references incubation_tenancy,
  held tstzrange not null check (not isempty(held) and not lower_inf(held) and not upper_inf(held)),
  assigned boolean not null default false,
  series uuid,
  purpose text not null,
  state text not null check (state in ('ASKED', 'BOOKED', 'REFUSED', 'CANCELLED', 'MISSED')),
  booked_by bigint not null references person,
  booked_by_name text not null,
  booked_at timestamptz not null default sanshe_now(),
  settled_by bigint references person,
  settled_at timestamptz,
  reason text,
  check (not assigned or tenancy is not null),
  check (state in ('ASKED', 'BOOKED') or settled_at is not null),
  constraint space_booking_apart exclude using gist (int8range(resource_id, resource_id, '[]') with &&, held with &&)
    where (state in ('ASKED', 'BOOKED', 'MISSED'))
);
comment on column space_booking.tenancy is 'null: the base itself';
create index space_booking_of_tenancy on space_booking (tenancy, lower(held)) where tenancy is not null;
create index space_booking_of_series on space_booking (series) where series is not null;
