-- 年度考核计划: one a unit and year.
create table assessment_plan (
  case_no text primary key references case_file deferrable initially deferred,
  unit_id bigint not null references unit,
  year int not null check (year between 2020 and 2100),
  scheme_code text not null,
  spot_check_on date,
  approved boolean not null default false,
  opinion text,
  seed text check (seed ~ '^[0-9a-f]{64}$'),
  evidence_seq int,
  check ((seed is null) = (evidence_seq is null)),
  check (spot_check_on is null or extract(year from spot_check_on) = year),
  unique (unit_id, year)
);

-- 计划项目: an assessment to come. It is opened once or skipped with a reason.
create table assessment_plan_item (
  id bigint generated always as identity primary key,
  plan_no text not null references assessment_plan,
  agreement text not null references engagement,
  scheme_id bigint not null references evaluation_scheme,
  kind text not null check (kind in ('SPOT_CHECK', 'MIDTERM', 'FINAL')),
  opens_on date not null,
  due_on date not null check (due_on >= opens_on),
  case_no text unique references assessment deferrable initially deferred,
  skipped text,
  check (case_no is null or skipped is null),
  unique (plan_no, agreement, kind)
);
create index assessment_plan_item_to_open on assessment_plan_item (plan_no, opens_on) where case_no is null and skipped is null;
create index assessment_plan_item_by_agreement on assessment_plan_item (agreement);

-- 抽取抽查项目: one row a scheme and drawing; the numbers stand for the agreements in the order of the list.
create table assessment_spot_draw (
  id bigint generated always as identity primary key,
  plan_no text not null references assessment_plan,
  scheme_id bigint not null references evaluation_scheme,
  seed text not null,
  percent numeric(5, 2) not null,
  months int not null,
  pool text[] not null,
  drawn text[] not null,
  result text[] not null check (cardinality(result) = ceil(cardinality(pool) * percent / 100)),
  at timestamptz not null default sanshe_now()
);
comment on table assessment_spot_draw is 'insert-only: which engagements could be drawn for a spot check and which were';
create index assessment_spot_draw_by_plan on assessment_spot_draw (plan_no, id);
