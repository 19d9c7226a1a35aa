-- 彩票公益金年度公告: drawn up from the ledger, described by one person, checked by another.
create table lottery_year (
  case_no text primary key references case_file deferrable initially deferred,
  unit_id bigint not null references unit,
  year int not null check (year between 2000 and 2999),
  contact text,
  phone text,
  published_at timestamptz,
  unique (unit_id, year)
);

create table lottery_project (
  case_no text not null references lottery_year,
  no int not null check (no > 0),
  agreement text not null,
  title text not null,
  organization text not null,
  granted bigint not null check (granted > 0),
  paid bigint not null check (paid >= 0),
  unpaid bigint not null check (unpaid >= 0),
  effect text,
  primary key (case_no, no),
  unique (case_no, agreement),
  check (granted = paid + unpaid)
);
comment on table lottery_project is '公告项目: what was granted is what was paid and what is left, to the fen';

create table lottery_told (
  unit_id bigint not null references unit,
  year int not null,
  late boolean not null,
  at timestamptz not null default sanshe_now(),
  primary key (unit_id, year, late)
);
comment on table lottery_told is 'insert-only: 已经提醒 or reported: nobody has begun the notice of a year';

insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('LOTTERY_YEAR', '公告彩票公益金年度使用情况（六月底前）', 'Yearly notice of lottery funds, by the end of June', 6, 'MONTHS', 'EXACT', 'LATEST', '彩票管理条例', '第三十六条', 'S66；国务院民政部门、省级民政部门每年6月底前公告，本单位参照执行', false, '2009-07-01', null),
  ('LOTTERY_REMINDER', '提醒公告彩票公益金使用情况（本单位设置）', 'Reminder of the yearly notice (internal setting)', 5, 'MONTHS', 'EXACT', 'EARLIEST', '彩票管理条例', '第三十六条', 'setting', false, '2009-07-01', null);
