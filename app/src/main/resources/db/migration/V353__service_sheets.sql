-- 月度台账: what an organization closed, what was found in the sample, and what was locked.
create table service_sheet (
  case_no text primary key references case_file deferrable initially deferred,
  agreement text not null references case_file,
  month date not null check (extract(day from month) = 1),
  state text not null check (state in ('SUBMITTED', 'RETURNED', 'WITHDRAWN', 'LOCKED', 'REOPENED')),
  round int not null default 1 check (round >= 1),
  submitted_at timestamptz not null,
  locked_at timestamptz,
  reopened_by text references case_file deferrable initially deferred,
  check ((state in ('LOCKED', 'REOPENED')) = (locked_at is not null)),
  check ((state = 'REOPENED') = (reopened_by is not null))
);
comment on table service_sheet is '月度服务台账';
create unique index service_sheet_month on service_sheet (agreement, month)
  where state in ('SUBMITTED', 'RETURNED', 'LOCKED');

create table service_sheet_line (
  case_no text not null references service_sheet,
  item text not null,
  unit text not null,
  counted numeric(12, 2) not null,
  discounted numeric(12, 2) not null,
  unit_price bigint not null,
  amount bigint not null check (amount >= 0),
  why text not null,
  primary key (case_no, item)
);
comment on table service_sheet_line is 'insert-only: 锁定时各价目的数量和金额';

create table service_sheet_client (
  case_no text not null references service_sheet,
  item text not null,
  client_id bigint not null references client,
  amount bigint not null check (amount > 0),
  primary key (case_no, item, client_id)
);
comment on table service_sheet_client is 'insert-only: 锁定时按人计的金额';

create table service_sheet_sample (
  case_no text not null references service_sheet,
  round int not null,
  record_id bigint not null references service_record,
  right_on boolean,
  remark text,
  primary key (case_no, round, record_id)
);
comment on table service_sheet_sample is '抽查: which records were looked at, and what was found';
comment on column service_sheet_sample.right_on is 'null until looked at';
