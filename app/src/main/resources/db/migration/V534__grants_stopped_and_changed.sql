-- 评估不合格: once a project; whoever looks at it later sees what was wrong and that it was published.
create table grant_failure (
  agreement text primary key references grant_project,
  what text not null,
  at timestamptz not null default sanshe_now()
);
comment on table grant_failure is 'insert-only: 评估不合格';

-- 终止资助: a case that decides whether a project goes on.
create table grant_stop (
  case_no text primary key references case_file deferrable initially deferred,
  agreement text not null references grant_project,
  ground text not null check (ground in ('FAILED', 'BREACH', 'GRANTEE')),
  reason text not null,
  explanation text,
  terminates boolean,
  opinion text
);
create unique index grant_stop_under_way on grant_stop (agreement) where terminates is null;

-- 变更.
create table grant_change (
  case_no text primary key references case_file deferrable initially deferred,
  agreement text not null references grant_project,
  kind text not null check (kind in ('CONTENT', 'TERM', 'BUDGET', 'LEADER', 'REPORT', 'CANCEL')),
  reason text not null,
  said text not null,
  asked_at timestamptz not null default sanshe_now(),
  until date,
  report_due timestamptz,
  leader text,
  shifted numeric(9, 4),
  needs_approval boolean not null,
  outcome text check (outcome in ('NOTED', 'APPLIED', 'REFUSED')),
  check (kind <> 'TERM' or until is not null),
  check (kind <> 'REPORT' or report_due is not null),
  check (kind <> 'LEADER' or leader is not null)
);
comment on column grant_change.said is 'what changes, in words';
comment on column grant_change.shifted is '调剂比例: percent of the budget that moves between lines';
create index grant_change_agreement on grant_change (agreement, asked_at);
create unique index grant_change_under_way on grant_change (agreement, kind) where outcome is null;

create table grant_change_line (
  case_no text not null references grant_change,
  line int not null,
  before bigint not null,
  after bigint not null check (after >= 0),
  primary key (case_no, line)
);
comment on table grant_change_line is 'insert-only: 预算调剂';

-- 列入名录后继续拨付的决定: what was known when it was decided is covered, what comes later is not.
create table grant_hold_decision (
  id bigint generated always as identity primary key,
  agreement text not null references grant_project,
  pays boolean not null,
  reason text not null check (length(reason) >= 4),
  by_person bigint not null references person,
  known text[] not null,
  at timestamptz not null default sanshe_now()
);
comment on table grant_hold_decision is 'insert-only: 资助后列入名录或者受处罚的，是否继续拨付';
create index grant_hold_decision_agreement on grant_hold_decision (agreement, at desc);

insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('GRANT_HEARING', '终止资助前的陈述（本单位内部时限）', 'Statement before a grant is terminated (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位资助资金管理办法', '', 'setting', false, '2003-01-01', null),
  ('GRANT_TERMINATION', '决定是否终止资助（本单位内部时限）', 'Decision on a termination of a grant (internal setting)', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位资助资金管理办法', '', 'setting', false, '2003-01-01', null),
  ('GRANT_CHANGE', '审核资助项目变更（本单位内部时限）', 'Check of a change of a grant (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位资助资金管理办法', '', 'setting', false, '2003-01-01', null);
