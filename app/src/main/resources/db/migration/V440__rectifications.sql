-- 整改: what was ordered to be put right, by when, and what became of it.
create table rectification_limit (
  key text not null,
  value int not null,
  law text not null,
  article text not null,
  verified boolean not null,
  valid_from date not null,
  valid_to date,
  primary key (key, valid_from)
);
comment on table rectification_limit is '整改限额: figures of the rules on rectification, as data';
insert into rectification_limit values
  ('DAYS_MAX', 30, '本单位政府购买服务绩效评价制度', '', false, '2003-01-01', null);

insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('RECTIFICATION_PLAN', '提交整改方案（本单位内部时限）', 'Plan of rectification (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位政府购买服务绩效评价制度', '', 'setting', false, '2003-01-01', null),
  ('RECTIFICATION_RECHECK', '整改复查（本单位内部时限）', 'Re-check of a rectification (internal setting)', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位政府购买服务绩效评价制度', '', 'setting', false, '2003-01-01', null);

create table rectification (
  case_no text primary key references case_file deferrable initially deferred,
  cause text not null,
  agreement text not null,
  title text not null,
  unit_id bigint not null references unit,
  organization_id bigint not null references organization,
  supplier_code text not null,
  supplier text not null,
  source text not null check (source in ('RESULT', 'OFFICER', 'SUPERVISOR', 'AUDITOR')),
  found_by bigint references person,
  found_by_name text,
  law text not null,
  article text not null,
  days int not null check (days between 1 and 365),
  reason text not null,
  ordered_on date not null,
  due_at timestamptz not null,
  extended_on date,
  more_time_reason text,
  again_days int check (again_days between 1 and 365),
  handed_in_on date,
  handed_in_late boolean not null default false,
  failures int not null default 0 check (failures >= 0),
  payment_stopped boolean not null default false,
  stopped_here boolean not null default false,
  sanction text check (sanction in ('STOP_PAYMENT', 'TERMINATE')),
  status text not null default 'OPEN' check (status in ('OPEN', 'CLOSED', 'SANCTIONED')),
  closed_on date,
  check (payment_stopped or not stopped_here),
  check ((status = 'OPEN') = (closed_on is null)),
  check (sanction is null or failures >= 2),
  check (status <> 'SANCTIONED' or sanction = 'TERMINATE')
);
create index rectification_by_unit on rectification (unit_id, status, due_at);
create index rectification_by_organization on rectification (organization_id, status, due_at);
create index rectification_by_agreement on rectification (agreement, status);
create index rectification_by_cause on rectification (cause);

create table rectification_item (
  case_no text not null references rectification,
  no int not null check (no >= 1),
  kind text not null check (kind in ('SERVICE', 'QUANTITY', 'RECORDS', 'STAFF', 'FUNDS', 'SAFETY', 'OTHER')),
  finding text not null,
  basis text not null,
  asked text not null,
  met boolean not null default false,
  measure text,
  person text,
  done_by date,
  done text,
  files text[] not null default '{}',
  returned text,
  primary key (case_no, no),
  check (not met or done is not null)
);

-- 复查记录: every round, item by item
create table rectification_check (
  case_no text not null references rectification,
  round int not null check (round >= 1),
  no int not null,
  met boolean not null,
  reason text,
  checked_by bigint references person,
  checked_by_name text,
  checked_at timestamptz not null default sanshe_now(),
  primary key (case_no, round, no),
  foreign key (case_no, no) references rectification_item (case_no, no),
  check (met or reason is not null)
);
comment on table rectification_check is 'insert-only: 复查记录; checked_by is null where nothing was handed in';

-- who found it does not re-check it
create function rectification_checked_by_another() returns trigger language plpgsql as $$
begin
  if exists (select from rectification r where r.case_no = new.case_no and r.found_by = new.checked_by) then
    raise exception 'who found it does not re-check it';
  end if;
  return new;
end $$;
create trigger rectification_checked_by_another before insert on rectification_check
  for each row execute function rectification_checked_by_another();
