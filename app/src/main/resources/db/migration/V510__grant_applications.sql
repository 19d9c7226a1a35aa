-- 形式审查: what was found of each section in each round of the check.
create table grant_form_check (
  application text not null references grant_application,
  round int not null check (round > 0),
  section text not null,
  verdict text not null check (verdict in ('OK', 'RETURN')),
  reason text check (verdict = 'OK' or reason is not null),
  checked_by bigint not null references person,
  checked_at timestamptz not null default sanshe_now(),
  primary key (application, round, section)
);
comment on table grant_form_check is 'insert-only: 形式审查逐项记录';

-- 退回补正: until when what was returned is to be completed, and when it was.
create table grant_return (
  application text not null references grant_application,
  round int not null check (round > 0),
  due_at timestamptz not null,
  completed_at timestamptz,
  primary key (application, round),
  check (completed_at <= due_at)
);

-- 核定资助: what the scheme lets the grant be of the approved budget.
alter table grant_application add column approved_grant bigint check (approved_grant > 0 and approved_grant <= requested);

-- 核减理由: no line is cut without one.
alter table grant_budget_line add column reason text;
alter table grant_budget_line add check (approved is null or approved = amount or reason is not null);

insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('GRANT_FORM_CHECK', '资助申请形式审查（本单位内部时限）', 'Formal check of a grant application (internal setting)', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '预算法', '第五十七条', 'setting', false, '2000-01-01', null),
  ('GRANT_COMPLETION', '资助申请补正（本单位设定）', 'Completing a grant application (own setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '预算法', '第五十七条', 'setting', false, '2000-01-01', null),
  ('GRANT_BUDGET_CHECK', '资助申请预算审查（本单位内部时限）', 'Budget check of a grant application (internal setting)', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '预算法', '第五十七条', 'setting', false, '2000-01-01', null);
