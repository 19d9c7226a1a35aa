-- 资助兑付: what was decided without a competition and how it is paid.
create table grant_payout (
  case_no text primary key references case_file deferrable initially deferred,
  cause text not null references case_file,
  scheme_id bigint not null references grant_scheme,
  unit_id bigint not null references unit,
  organization_id bigint not null references organization,
  title text not null,
  title_en text not null,
  applied bigint not null check (applied > 0),
  awarded bigint not null check (awarded > 0 and awarded <= applied),
  own bigint not null default 0 check (own >= 0),
  project_from date,
  project_until date,
  match bigint not null default 0 check (match >= 0 and match < awarded),
  match_unit bigint references unit,
  match_source text,
  match_due_on date,
  awarded_on date not null,
  claimed_on date,
  status text not null check (status in ('FUNDS', 'PAYING', 'USE', 'CLOSED', 'RECOVERY', 'PROJECT')),
  changed_at timestamptz not null default sanshe_now(),
  check ((match = 0) = (match_unit is null)),
  check ((match = 0) = (match_source is null)),
  check (match_unit is null or match_unit <> unit_id),
  unique (cause, organization_id)
);
comment on table grant_payout is '资助兑付: awarded is the whole, match the part of it a co-funder pays';
create index grant_payout_by_unit on grant_payout (unit_id, awarded_on desc, case_no);
create index grant_payout_by_organization on grant_payout (organization_id, awarded_on desc, case_no);
create index grant_payout_newest on grant_payout (awarded_on desc, case_no);

-- 票据: a receipt proves one expense, once over everything.
create table grant_receipt (
  case_no text not null references case_file,
  no int not null check (no > 0),
  receipt_no text not null check (receipt_no = upper(receipt_no) and receipt_no <> ''),
  seller text,
  category text not null,
  item text not null,
  paid_on date not null,
  amount bigint not null check (amount > 0),
  approved bigint check (approved between 0 and amount),
  remark text,
  primary key (case_no, no)
);
create unique index grant_receipt_once on grant_receipt (receipt_no);

insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('REWARD_CHECK', '核对奖补申报（本单位内部时限）', 'Check of a reward claim (internal setting)', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '预算法实施条例', '第五十七条', 'setting', false, '2010-01-01', null),
  ('REWARD_COMPLETION', '补正奖补申报（本单位内部时限）', 'Completing a reward claim (internal setting)', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '预算法实施条例', '第五十七条', 'setting', false, '2010-01-01', null),
  ('REWARD_APPROVAL', '审批奖补（本单位内部时限）', 'Approval of a reward (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '预算法实施条例', '第五十七条', 'setting', false, '2010-01-01', null),
  ('REWARD_OBJECTION', '调查奖补异议（本单位内部时限）', 'Investigating an objection to a reward (internal setting)', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '预算法', '第十四条', 'setting', false, '2010-01-01', null),
  ('PAYOUT_FUNDS', '落实奖补资金（本单位内部时限）', 'Committing the funds of an award (internal setting)', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '预算法实施条例', '第五十七条', 'setting', false, '2010-01-01', null),
  ('PAYOUT_USE', '报告资金使用（方案没有规定时）', 'Report on the use where the scheme names no term', 12, 'MONTHS', 'LEGAL', 'LATEST', '彩票管理条例', '第三十六条', 'setting', false, '2010-01-01', null),
  ('PAYOUT_USE_CHECK', '核对资金使用（本单位内部时限）', 'Check of the use (internal setting)', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '彩票管理条例', '第三十六条', 'setting', false, '2010-01-01', null);
