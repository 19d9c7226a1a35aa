-- 初审: what was found of each item in each round of the check.
create table incubation_check (
  application text not null references incubation_application,
  round int not null check (round > 0),
  section text not null,
  verdict text not null check (verdict in ('OK', 'RETURN')),
  reason text check (verdict = 'OK' or reason is not null),
  checked_by bigint not null references person,
  checked_at timestamptz not null default sanshe_now(),
  primary key (application, round, section)
);
comment on table incubation_check is 'insert-only: 初审逐项记录';

-- 退回补正: until when what was returned is to be completed, and when it was.
create table incubation_return (
  application text not null references incubation_application,
  round int not null check (round > 0),
  due_at timestamptz not null,
  completed_at timestamptz,
  primary key (application, round),
  check (completed_at <= due_at)
);

insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('INCUBATION_FIRST_CHECK', '入驻申请初审（基地办法另有规定的从其规定）', 'First check of an application for incubation (the rules of the base prevail)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '龙华区社会组织孵化服务中心入驻管理办法', '入驻申请', 'grants.md 2.1 S1', true, '2000-01-01', null),
  ('INCUBATION_COMPLETION', '入驻申请补正（本单位设定）', 'Completing an application for incubation (own setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '行政许可法', '第三十二条', 'setting', false, '2000-01-01', null),
  ('INCUBATION_OFFER', '确认入驻（基地办法另有规定的从其规定）', 'Accepting a place (the rules of the base prevail)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '民法典', '第四百八十一条', 'setting', false, '2000-01-01', null),
  ('INCUBATION_WAITING', '候补名单有效期（基地办法另有规定的从其规定）', 'The waiting list holds (the rules of the base prevail)', 12, 'MONTHS', 'LEGAL', 'LATEST', '民法典', '第四百八十一条', 'setting', false, '2000-01-01', null),
  ('INCUBATION_SITTING', '常年受理的评审间隔（本单位设定）', 'A rolling call convenes a sitting (own setting)', 1, 'MONTHS', 'LEGAL', 'LATEST', '政府信息公开条例', '第二十条', 'setting', false, '2000-01-01', null);
