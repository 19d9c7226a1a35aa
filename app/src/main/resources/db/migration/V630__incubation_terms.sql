-- 孵化期: what is agreed, when something was done last, and how many periodic reviews were opened.
alter table incubation_tenancy add column active_on date;
alter table incubation_tenancy add column reviews_opened int not null default 0 check (reviews_opened >= 0);
alter table incubation_tenancy add column leave_reason text;
alter table incubation_tenancy add column certificate text;
create index incubation_tenancy_by_organization on incubation_tenancy (organization_id, term_from desc);

-- 孵化协议: drafted by the base, signed by the organization in time, then by another person of the unit.
create table incubation_agreement (
  tenancy text primary key references incubation_tenancy,
  accepted_on date not null,
  starts_on date,
  place text,
  services text,
  duties text,
  terms text,
  drafted_by bigint references person,
  sign_by timestamptz,
  signatory text,
  signed_at timestamptz,
  declined text,
  countersigned_at timestamptz,
  countersigned_by bigint references person,
  check (countersigned_by <> drafted_by),
  check (countersigned_at is null or signed_at is not null),
  check (signed_at <= sign_by),
  check (signed_at is null or declined is null)
);

-- 期满决定: every decision of a section head at the end of a term, with what was known then.
create table incubation_term_decision (
  id bigint generated always as identity primary key,
  tenancy text not null references incubation_tenancy,
  decision text not null check (decision in ('GRADUATE', 'EXTEND', 'EXIT')),
  months int check (months > 0),
  reason text not null,
  conditions jsonb not null,
  decided_by bigint not null references person,
  decided_at timestamptz not null default sanshe_now(),
  check ((decision = 'EXTEND') = (months is not null))
);
comment on table incubation_term_decision is 'insert-only: 期满决定';
create index incubation_term_decision_of on incubation_term_decision (tenancy, id desc);
create unique index incubation_term_extended_once on incubation_term_decision (tenancy) where decision = 'EXTEND';

-- 移交: its clock runs from the notice; the record is signed by the tenant or by two people of the unit.
create table incubation_hand_over (
  tenancy text primary key references incubation_tenancy,
  notice_on date not null,
  due_on date not null check (due_on >= notice_on),
  prepared_at timestamptz,
  items jsonb,
  data text,
  open_matters text,
  custody numeric(18, 2),
  sign_until timestamptz,
  disputed text,
  signatory text,
  signed_at timestamptz,
  witness bigint references person,
  second_witness bigint references person,
  escalated_at timestamptz,
  days_late int check (days_late >= 0),
  check (second_witness <> witness),
  check (signed_at is null or signatory is not null or second_witness is not null),
  check ((signed_at is null) = (days_late is null))
);

-- 孵化期设置: figures of this slice that no rules of a base carry.
create table incubation_term_limit (
  key text not null,
  value int not null check (value > 0),
  unit text not null,
  source text not null,
  verified boolean not null,
  valid_from date not null,
  valid_to date,
  primary key (key, valid_from)
);
insert into incubation_term_limit values
  ('START_WITHIN', 3, '月', '起始日距拟订协议不超过的月数 [infer]', false, '2000-01-01', null),
  ('FINAL_REVIEW_BEFORE', 1, '月', '出壳评审早于期满的月数 [infer]', false, '2000-01-01', null),
  ('REGISTRATION_REMINDER', 1, '月', '登记期限届满前提醒的月数 [infer]', false, '2000-01-01', null);

insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('INCUBATION_AGREEMENT', '拟订孵化协议（本单位内部时限）', 'Draft of an incubation agreement (internal setting)', 3, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位孵化基地管理办法', '', 'setting', false, '2000-01-01', null),
  ('INCUBATION_SIGNING_LEAST', '协议文本送达后至少留给组织签订的期限（本单位设定）', 'Least time to sign once the text was sent (own setting)', 3, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位孵化基地管理办法', '', 'setting', false, '2000-01-01', null),
  ('INCUBATION_COUNTERSIGNING', '单位签署孵化协议（本单位内部时限）', 'Signing for the unit (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位孵化基地管理办法', '', 'setting', false, '2000-01-01', null),
  ('INCUBATION_REPORT', '填报评审材料（本单位设定）', 'Report for a review (own setting)', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位孵化基地管理办法', '', 'setting', false, '2000-01-01', null),
  ('INCUBATION_HAND_OVER_SIGNING', '移交清单送达后至少留给组织签署的期限（本单位设定）', 'Least time to sign a hand-over record (own setting)', 3, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位孵化基地管理办法', '', 'setting', false, '2000-01-01', null),
  ('INCUBATION_WITNESS', '单位见证移交（本单位内部时限）', 'Witnessing of a hand-over (internal setting)', 3, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位孵化基地管理办法', '', 'setting', false, '2000-01-01', null),
  ('INCUBATION_REGISTRATION_CHECK', '核对登记证书（本单位内部时限）', 'Check of a certificate of registration (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位孵化基地管理办法', '', 'setting', false, '2000-01-01', null),
  ('INCUBATION_EXIT', '审查退驻申请或者建议（本单位内部时限）', 'Consideration of an exit (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位孵化基地管理办法', '', 'setting', false, '2000-01-01', null),
  ('INCUBATION_STATEMENT', '退驻前的陈述（本单位设定）', 'Statement before a forced exit (own setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位孵化基地管理办法', '', 'setting', false, '2000-01-01', null),
  ('INCUBATION_FOLLOW_UP', '填报跟踪情况（本单位设定）', 'Answer to a follow-up (own setting)', 15, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位孵化基地管理办法', '', 'setting', false, '2000-01-01', null),
  ('INCUBATION_VISIT', '走访未填报的组织（本单位内部时限）', 'Visit to an organization that did not answer (internal setting)', 15, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位孵化基地管理办法', '', 'setting', false, '2000-01-01', null);
