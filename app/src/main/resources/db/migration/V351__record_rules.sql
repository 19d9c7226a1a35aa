-- 记录规则: what makes a record of a price line valid, and what makes it count, by contract and validity date.
create table record_rule (
  id bigint generated always as identity primary key,
  agreement text not null references case_file,
  item text not null,
  measure text not null check (measure in ('EVENT', 'GROUP', 'CASE', 'VOLUNTEER', 'HOUR', 'PERSON_MONTH', 'COMMITMENT')),
  valid_from date not null,
  client_signs boolean not null,
  worker_signs boolean not null,
  min_people int not null default 0 check (min_people >= 0),
  min_sessions int not null default 0 check (min_sessions >= 0),
  min_person_times int not null default 0 check (min_person_times >= 0),
  min_follow_ups int not null default 0 check (min_follow_ups >= 0),
  platform text,
  discount numeric(5, 2) not null default 100 check (discount > 0 and discount <= 100),
  discounted boolean not null default true,
  yearly_cap bigint check (yearly_cap > 0),
  death_month_paid boolean not null default true,
  one_provider boolean not null default false,
  max_monthly_hours numeric(6, 2) check (max_monthly_hours > 0),
  named_staff text[] not null default '{}',
  longest_minutes int not null check (longest_minutes between 1 and 1440),
  committed_hours numeric(10, 2) check (committed_hours > 0),
  source text not null check (length(source) between 2 and 500),
  set_by bigint not null,
  set_by_name text not null,
  set_at timestamptz not null,
  check (measure <> 'VOLUNTEER' or platform is not null),
  check ((measure = 'COMMITMENT') = (committed_hours is not null))
);
comment on table record_rule is 'insert-only: 服务记录规则: a new version holds from its date on';
comment on column record_rule.discounted is 'whether the prices already include the agreed discount';
comment on column record_rule.yearly_cap is 'in fen, for each year of the contract from its first day';
create index record_rule_line on record_rule (agreement, item, valid_from desc, id desc);

create table record_rule_tier (
  rule_id bigint not null references record_rule,
  visits int not null check (visits >= 0),
  hours numeric(6, 2) not null check (hours >= 0),
  price bigint not null check (price > 0),
  primary key (rule_id, visits, hours)
);
comment on table record_rule_tier is 'insert-only: 按人·月的档次: at least so many visits and hours in a month';

create table record_limit (
  key text not null,
  value numeric not null,
  source text not null,
  verified boolean not null,
  valid_from date not null,
  valid_to date,
  primary key (key, valid_from)
);
comment on table record_limit is '服务记录的设定: figures that contracts leave open, as data';
insert into record_limit (key, value, source, verified, valid_from) values
  ('LONGEST_VISIT_MINUTES', 480, '本地设定：一次服务一般不超过一个工作日', false, '2000-01-01'),
  ('SPOT_CHECK_PERCENT', 10, '本地设定：按月抽查比例', false, '2000-01-01'),
  ('SPOT_CHECK_LEAST', 3, '本地设定：按月最少抽查条数', false, '2000-01-01'),
  ('IMPORT_ROWS', 2000, '本地设定：一次导入的行数', false, '2000-01-01');
