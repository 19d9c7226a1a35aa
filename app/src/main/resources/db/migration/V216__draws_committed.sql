-- Draws anybody can repeat: the auditor commits to a hidden part and names a public number of a later day.
create table public_value (
  code text primary key,
  name text not null,
  name_en text not null,
  digits text not null,
  source text not null,
  verified boolean not null,
  valid_from date not null,
  valid_until date
);
comment on table public_value is 'public numbers a draw may be bound to: digits is the pattern of the number as typed, source says where anybody finds it';
insert into public_value values
  ('SSQ', '中国福利彩票双色球开奖号码', 'China Welfare Lottery, double colour balls', '^[0-9]{14}$',
   '中国福利彩票发行管理中心开奖公告：六个红球号码由小到大加蓝球号码，各两位', false, '2003-02-01', null),
  ('FC3D', '中国福利彩票3D开奖号码（含试机号）', 'China Welfare Lottery 3D with the trial number', '^[0-9]{6}$',
   '中国福利彩票发行管理中心开奖公告：试机号三位加开奖号码三位', false, '2004-01-01', null),
  ('DLT', '超级大乐透开奖号码', 'Super Lotto', '^[0-9]{14}$',
   '国家体育总局体育彩票管理中心开奖公告：五个前区号码由小到大加两个后区号码，各两位', false, '2007-05-28', null),
  ('SSE', '上证综合指数收盘点位', 'SSE Composite Index, close', '^[0-9]{6,8}$',
   '上海证券交易所收盘行情：保留四位小数，去掉小数点', false, '1991-07-15', null);

create table draw_commitment (
  id bigint generated always as identity primary key,
  tender_id bigint not null references tender,
  case_no text not null unique references case_file deferrable initially deferred,
  digest text not null,
  hidden bytea not null,
  scope text not null,
  value_code text not null references public_value,
  value_day date not null,
  value_no text not null,
  committed_by bigint not null references person,
  committed_by_name text not null,
  committed_at timestamptz not null default sanshe_now()
);
comment on table draw_commitment is 'insert-only: the hidden part of a seed, fixed and sealed by the auditor before the public number was known';
create index draw_commitment_of on draw_commitment (tender_id, id);

-- what the application fixed by itself binds nobody
drop table panel_seed;

alter table panel_draw
  add column commitment_id bigint unique references draw_commitment,
  add column continues int,
  add column hidden bytea,
  add column public_source text,
  add column fields text[] not null default '{}',
  add column region text not null default '',
  add column drawn_region text not null default '',
  add column lawyers bigint[] not null default '{}',
  add column lawyers_needed int not null default 0,
  add column excluded jsonb not null default '[]',
  add column gone bigint[] not null default '{}',
  add column result bigint[] not null default '{}';
comment on column panel_draw.continues is 'the draw whose order goes on, for seats that fell vacant; null for a draw with a seed of its own';
comment on column panel_draw.excluded is 'who left the pool before the draw and why; for supervisors and auditors only';

alter table panel add column min_lawyers int not null default 0;
alter table panel_member add column lawyer boolean not null default false;
