-- 资助协议: what is agreed beyond the scheme, who signed it and when.
create table grant_agreement (
  agreement text primary key references grant_project,
  midterm_due timestamptz,
  final_due date,
  terms text,
  sign_by timestamptz,
  drafted_by bigint references person,
  signatory text,
  signed_at timestamptz,
  declined text,
  countersigned_by bigint references person,
  countersigned_at timestamptz,
  document_id bigint references document,
  leader text,
  check (countersigned_at is null or signed_at is not null),
  check (countersigned_by is null or countersigned_by <> drafted_by),
  check ((signed_at is null) = (signatory is null))
);
comment on column grant_agreement.midterm_due is '中期报告截止时刻: the last moment a mid-term report is in time; null where the scheme asks for none';
comment on column grant_agreement.sign_by is '签订期限: after this moment the award has lapsed';

-- 目标和成果 of an agreement.
create table grant_goal (
  agreement text not null references grant_agreement,
  no int not null check (no > 0),
  item text not null,
  standard text not null,
  evidence text not null,
  primary key (agreement, no)
);

-- 参与资助决定的人员: none of them accepts what is delivered.
create table grant_decider (
  agreement text not null references grant_project,
  person_id bigint not null references person,
  primary key (agreement, person_id)
);
comment on table grant_decider is 'insert-only: 参与资助决定的人员';

-- 批准预算: the lines money may be spent on; a change of the budget changes amounts.
create table grant_line (
  agreement text not null references grant_project,
  no int not null check (no > 0),
  category text not null,
  item text not null,
  amount bigint not null check (amount >= 0),
  primary key (agreement, no)
);
comment on column grant_line.amount is '批准金额, in fen: own money included';

insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('GRANT_AGREEMENT_DRAFT', '拟订资助协议（本单位内部时限）', 'Draft of a grant agreement (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位资助资金管理办法', '', 'setting', false, '2003-01-01', null),
  ('GRANT_AGREEMENT_SIGNING', '签订资助协议（方案未规定时）', 'Signing of a grant agreement, where the scheme does not say', 15, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位资助资金管理办法', '', 'setting', false, '2003-01-01', null),
  ('GRANT_COUNTERSIGNING', '单位签署资助协议（本单位内部时限）', 'Signing for the unit (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位资助资金管理办法', '', 'setting', false, '2003-01-01', null),
  ('GRANT_FUNDS', '落实资助资金（本单位内部时限）', 'Commitment of a grant''s funds (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位资助资金管理办法', '', 'setting', false, '2003-01-01', null),
  ('GRANT_AUDIT', '审计资助项目费用（本单位内部时限）', 'Audit of a grant''s costs (internal setting)', 30, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位资助资金管理办法', '', 'setting', false, '2003-01-01', null),
  ('GRANT_SETTLEMENT', '资助项目结算（本单位内部时限）', 'Settlement of a grant (internal setting)', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位资助资金管理办法', '', 'setting', false, '2003-01-01', null),
  ('GRANT_CLOSING', '资助项目结项（本单位内部时限）', 'Closing of a grant (internal setting)', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位资助资金管理办法', '', 'setting', false, '2003-01-01', null),
  ('GRANT_FOLLOW_UP', '填报资助项目回访（本单位内部时限）', 'Report of a follow-up (internal setting)', 15, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位资助资金管理办法', '', 'setting', false, '2003-01-01', null);

create table grant_limit (
  key text not null,
  value numeric(12, 4) not null,
  source text not null,
  verified boolean not null,
  valid_from date not null,
  valid_to date,
  primary key (key, valid_from)
);
comment on table grant_limit is '资助项目限额: figures of the execution of grants, as data';
insert into grant_limit values
  ('ACCEPTANCE_DAYS', 10, 'setting', false, '2003-01-01', null),
  ('SPENT_PERCENT', 80, 'setting', false, '2003-01-01', null),
  ('SHIFT_PERCENT', 10, 'setting', false, '2003-01-01', null),
  ('RETENTION_YEARS', 15, 'setting', false, '2003-01-01', null);
