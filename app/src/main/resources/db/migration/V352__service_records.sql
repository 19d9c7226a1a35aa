-- 服务台账: what was done for whom, when, by whom, signed how. A correction is a new row naming the old.
create table service_record (
  id bigint generated always as identity primary key,
  command uuid not null unique,
  replaces bigint unique references service_record,
  withdrawn boolean not null default false,
  reason text,
  agreement text not null references case_file,
  organization_id bigint not null references organization,
  kind text not null check (kind in ('VISIT', 'EVENT', 'GROUP', 'CASE', 'VOLUNTEER')),
  item text not null,
  served_on date not null,
  month date not null generated always as (served_on - (extract(day from served_on)::int - 1)) stored,
  from_time time not null,
  to_time time not null,
  place text not null check (length(place) between 1 and 120),
  worker text not null check (length(worker) between 1 and 60),
  attendance int check (attendance between 1 and 100000),
  series text check (length(series) between 1 and 60),
  platform_no text check (length(platform_no) between 1 and 60),
  content text not null,
  client_sign text not null check (client_sign in ('NONE', 'DRAWN', 'WRITTEN', 'FINGERPRINT', 'STAMP')),
  worker_sign text not null check (worker_sign in ('NONE', 'ACCOUNT', 'WRITTEN')),
  source text not null check (source in ('PAGE', 'IMPORT', 'API')),
  entered_by bigint not null,
  entered_by_name text not null,
  entered_at timestamptz not null,
  check (to_time > from_time),
  check ((replaces is null) = (reason is null)),
  check (not withdrawn or replaces is not null),
  check (kind not in ('GROUP', 'CASE') or series is not null),
  check (kind not in ('EVENT', 'GROUP') or attendance is not null)
);
comment on table service_record is 'insert-only: 服务记录';
comment on column service_record.content is 'encrypted';
comment on column service_record.series is 'the group or case a session or follow-up belongs to';
create index service_record_month on service_record (agreement, served_on, id);
create index service_record_worker on service_record (organization_id, worker, served_on);

create table service_record_client (
  record_id bigint not null references service_record,
  client_id bigint not null references client,
  primary key (record_id, client_id)
);
comment on table service_record_client is 'insert-only: 记录涉及的服务对象';
create index service_record_of_client on service_record_client (client_id);

create table service_record_file (
  record_id bigint not null references service_record,
  document_id bigint not null references document,
  role text not null check (role in ('PHOTO', 'SHEET', 'SIGNATURE')),
  content_digest text not null,
  taken_at timestamp,
  stored_at timestamptz not null,
  primary key (record_id, document_id)
);
comment on table service_record_file is 'insert-only: 照片、签到表、签名';
comment on column service_record_file.content_digest is 'keyed digest of the bytes, to find the same photo in two records';
comment on column service_record_file.taken_at is 'as the camera wrote it; null when it wrote none';
create index service_record_file_same on service_record_file (content_digest);

create view current_record as
  select r.* from service_record r
   where not r.withdrawn and not exists (select from service_record n where n.replaces = r.id);

create table record_finding (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('SAME_HOUR', 'TWO_PROVIDERS', 'DEAD', 'HOSPITAL', 'LOCKDOWN', 'WORKER_TWICE',
    'SAME_PHOTO', 'TOO_LONG', 'SPOT_CHECK')),
  record_id bigint not null references service_record,
  other_record_id bigint references service_record,
  found_at timestamptz not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'EXPLAINED', 'CONFIRMED')),
  reason text,
  decided_by bigint,
  decided_by_name text,
  decided_at timestamptz,
  unique nulls not distinct (kind, record_id, other_record_id),
  check ((state = 'OPEN') = (decided_by is null)),
  check (state = 'OPEN' or length(reason) between 2 and 500)
);
comment on table record_finding is '疑点: what a check found in a record, and what became of it';
create index record_finding_record on record_finding (record_id);
create index record_finding_open on record_finding (id) where state = 'OPEN';
