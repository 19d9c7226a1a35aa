-- 成长辅导限额: figures of diagnosis, mentoring and training, as data.
create table growth_limit (
  key text not null,
  value numeric(12, 4) not null,
  source text not null,
  verified boolean not null,
  valid_from date not null,
  valid_to date,
  primary key (key, valid_from)
);
insert into growth_limit values
  ('MENTORS_PICKED', 2, 'setting: a tenant names at most so many mentors', false, '2003-01-01', null),
  ('LAST_ROUND_DAYS', 14, 'setting: the last diagnosis begins so many days before the term ends', false, '2003-01-01', null),
  ('CODE_SECONDS', 60, 'setting: a code of attendance is shown so long, and taken once more as long', false, '2003-01-01', null);

-- 能力水平: how strong a capacity is, by its share of the full score.
create table growth_band (
  code text primary key,
  from_percent numeric(5, 2) not null unique check (from_percent between 0 and 100),
  name text not null,
  name_en text not null,
  source text not null,
  verified boolean not null
);
insert into growth_band values
  ('WEAK', 0, '薄弱', 'Weak', 'setting', false),
  ('GROWING', 60, '成长中', 'Growing', 'setting', false),
  ('STRONG', 80, '较强', 'Strong', 'setting', false);

insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('GROWTH_DIAGNOSIS', '能力诊断（基地内部时限）', 'Capacity diagnosis (internal setting)', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本基地管理办法', '', 'setting', false, '2003-01-01', null),
  ('GROWTH_PROPOSAL', '提出成长计划（基地内部时限）', 'Proposal of a growth plan (internal setting)', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本基地管理办法', '', 'setting', false, '2003-01-01', null),
  ('GROWTH_CHECK', '审核成长计划、确认目标（基地内部时限）', 'Check of a growth plan and its goals (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本基地管理办法', '', 'setting', false, '2003-01-01', null);

-- 成长计划: one a tenancy.
create table growth_plan (
  case_no text primary key references case_file deferrable initially deferred,
  tenancy text not null unique references incubation_tenancy,
  rules_id bigint not null references incubation_rules,
  round text check (round in ('START', 'HALF', 'END')),
  agreed_on date,
  closed_on date
);

-- 能力诊断: one side's scores of one round. What was scored stays.
create table growth_diagnosis (
  id bigint generated always as identity primary key,
  plan text not null references growth_plan,
  round text not null check (round in ('START', 'HALF', 'END')),
  side text not null check (side in ('SELF', 'DESK')),
  summary text not null,
  by_person bigint not null references person,
  by_name text not null,
  at timestamptz not null default sanshe_now(),
  unique (plan, round, side)
);
comment on table growth_diagnosis is 'insert-only: a diagnosis is repeated, never changed';
create table growth_score (
  diagnosis bigint not null references growth_diagnosis,
  criterion text not null,
  score numeric(6, 2) not null check (score >= 0),
  weight numeric(6, 2) not null check (weight > 0),
  remark text,
  check (score <= weight),
  primary key (diagnosis, criterion)
);
comment on table growth_score is 'insert-only: a diagnosis is repeated, never changed';

-- 成长目标: as agreed today; every version is kept in growth_goal_version.
create table growth_goal (
  plan text not null references growth_plan,
  no int not null check (no > 0),
  capacity text not null,
  title text not null,
  measure text not null,
  from_value numeric(12, 2) not null,
  target numeric(12, 2) not null,
  due date not null,
  support text[] not null,
  status text not null check (status in ('ACTIVE', 'CLAIMED', 'REACHED', 'GIVEN_UP', 'MISSED')),
  reached_on date,
  check (target <> from_value),
  check ((status = 'REACHED') = (reached_on is not null)),
  primary key (plan, no)
);
create table growth_goal_version (
  id bigint generated always as identity primary key,
  plan text not null references growth_plan,
  goal int not null,
  said text not null,
  reason text,
  by_name text not null,
  at timestamptz not null default sanshe_now()
);
comment on table growth_goal_version is 'insert-only: what a goal was, and why it changed';
create index growth_goal_version_of on growth_goal_version (plan, goal, id);

-- 目标进展.
create table growth_progress (
  id bigint generated always as identity primary key,
  plan text not null,
  goal int not null,
  value numeric(12, 2),
  note text,
  files text[] not null,
  by_name text not null,
  at timestamptz not null default sanshe_now(),
  foreign key (plan, goal) references growth_goal (plan, no)
);
comment on table growth_progress is 'insert-only: what was reported';
create index growth_progress_of on growth_progress (plan, goal, id);
