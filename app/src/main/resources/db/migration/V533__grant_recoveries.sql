-- 收回资助资金: what is to be paid back, why, until when, and what came in.
create table grant_recovery (
  case_no text primary key references case_file deferrable initially deferred,
  agreement text not null references grant_project,
  ground text not null check (ground in ('SETTLEMENT', 'UNUSED')),
  amount bigint not null check (amount > 0),
  reason text not null,
  opened_on date not null,
  due_on date,
  received bigint not null default 0 check (received >= 0),
  overdue_times int not null default 0,
  sanction text check (sanction in ('BAR', 'NOTICE', 'REFER')),
  closed_at timestamptz,
  check (received <= amount),
  check (closed_at is null or received = amount)
);
comment on table grant_recovery is '收回: 应退回的资金; received is the sum of what was booked';
create index grant_recovery_agreement on grant_recovery (agreement);
create unique index grant_recovery_settled_once on grant_recovery (agreement) where ground = 'SETTLEMENT';
create unique index grant_recovery_unused_once on grant_recovery (agreement) where ground = 'UNUSED' and closed_at is null;

create table grant_recovery_receipt (
  id bigint generated always as identity primary key,
  case_no text not null references grant_recovery,
  amount bigint not null check (amount > 0),
  received_on date not null,
  voucher_no text not null,
  entered_by bigint not null references person,
  booked_by bigint references person,
  check (booked_by is null or booked_by <> entered_by)
);
comment on table grant_recovery_receipt is '到账登记: counts once it was booked; one entered and not confirmed is replaced';
-- one voucher of the bank is booked once, whoever enters it again
create unique index grant_recovery_voucher on grant_recovery_receipt (voucher_no) where booked_by is not null;

insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('GRANT_RECOVERY', '退回资助资金（方案未规定时）', 'Return of grant money, where the scheme does not say', 30, 'DAYS', 'LEGAL', 'LATEST', '本单位资助资金管理办法', '', 'setting', false, '2003-01-01', null);
