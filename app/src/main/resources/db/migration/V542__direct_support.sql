-- 直接资助: a list without a competition, each organization once; and small subsidies against receipts.
create table support_list (
  case_no text primary key references case_file deferrable initially deferred,
  scheme_id bigint not null references grant_scheme,
  unit_id bigint not null references unit,
  title text not null,
  project_from date not null,
  project_until date not null,
  status text not null check (status in ('ENTERED', 'RETURNED', 'PUBLICITY', 'AWARDED', 'REFUSED')),
  publicity_until timestamptz,
  check (project_until > project_from),
  check (status not in ('PUBLICITY', 'AWARDED') or publicity_until is not null)
);
create index support_list_by_unit on support_list (unit_id, case_no);

create table support_entry (
  case_no text not null references support_list,
  organization_id bigint not null references organization,
  no int not null check (no > 0),
  project text not null,
  amount bigint not null check (amount > 0),
  own bigint not null check (own >= 0),
  cancelled boolean not null default false,
  primary key (case_no, organization_id)
);

create table small_subsidy (
  case_no text primary key references case_file deferrable initially deferred,
  scheme_id bigint not null references grant_scheme,
  unit_id bigint not null references unit,
  organization_id bigint not null references organization,
  title text not null,
  statement text not null,
  used_from date not null,
  used_until date not null,
  asked bigint not null check (asked > 0),
  cap bigint check (cap > 0 and cap <= asked),
  proven bigint check (proven >= 0),
  status text not null check (status in ('ASKED', 'APPROVED', 'HANDED_IN', 'RETURNED', 'PROVEN', 'AWARDED', 'REFUSED', 'LAPSED')),
  reason text,
  check (used_until >= used_from),
  check (status in ('ASKED', 'REFUSED') or cap is not null)
);
create index small_subsidy_by_unit on small_subsidy (unit_id, case_no);
create index small_subsidy_by_organization on small_subsidy (organization_id, case_no);

insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('SUPPORT_APPROVAL', '审批直接资助名单（本单位内部时限）', 'Approval of a list of direct support (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '预算法实施条例', '第五十七条', 'setting', false, '2010-01-01', null),
  ('SUBSIDY_APPROVAL', '审批小额补贴（本单位内部时限）', 'Approval of a small subsidy (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '预算法实施条例', '第五十七条', 'setting', false, '2010-01-01', null),
  ('SUBSIDY_RECEIPTS', '提交小额补贴票据（期间结束后）', 'Receipts of a small subsidy, after its period', 30, 'DAYS', 'LEGAL', 'LATEST', '预算法实施条例', '第五十七条', 'setting', false, '2010-01-01', null),
  ('SUBSIDY_CHECK', '核对小额补贴票据（本单位内部时限）', 'Check of the receipts of a small subsidy (internal setting)', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '预算法实施条例', '第五十七条', 'setting', false, '2010-01-01', null);
