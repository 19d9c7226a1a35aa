-- 汇总: how the result of an assessment was computed, each time, line by line.
create table assessment_computation (
  id bigint generated always as identity primary key,
  case_no text not null references assessment,
  no int not null check (no > 0),
  round int not null check (round > 0),
  scale numeric(9, 3) not null check (scale > 0),
  score numeric(9, 3) check (score between 0 and scale),
  grade text not null,
  computed_at timestamptz not null default sanshe_now(),
  unique (case_no, no)
);
comment on table assessment_computation is 'insert-only: 汇总: every computation of a result; score null where a late self-evaluation decides alone';

create table assessment_line (
  computation_id bigint not null references assessment_computation,
  no int not null check (no > 0),
  kind text not null check (kind in ('LATE', 'SIDE', 'SCORED', 'RESIDENTS', 'RESIDENTS_ABSENT', 'OWN', 'MIDTERM', 'MIDTERM_ABSENT', 'TOTAL')),
  label text,
  label_en text,
  value numeric(12, 3),
  weight numeric(9, 3) check (weight between 0 and 100),
  points numeric(9, 3),
  primary key (computation_id, no)
);
comment on table assessment_line is 'insert-only: 算式: one line of a computation; weight in percent';

-- 公示: each time a result was published, and until when it may be objected to.
create table assessment_publication (
  case_no text not null references assessment,
  no int not null check (no > 0),
  computation_id bigint not null references assessment_computation,
  confirmed_by bigint not null references person,
  published_at timestamptz not null default sanshe_now(),
  objections_until timestamptz not null,
  primary key (case_no, no),
  check (objections_until > published_at)
);
comment on table assessment_publication is 'insert-only: 公示: what was published and until when objections are taken';

-- 异议: by the organization, about a published result.
create table assessment_objection (
  case_no text primary key references case_file deferrable initially deferred,
  assessment_no text not null,
  publication_no int not null,
  organization_id bigint not null references organization,
  grounds text[] not null check (cardinality(grounds) > 0 and grounds <@ array['SUM', 'EVIDENCE', 'PROCEDURE', 'OUTSIDE']),
  facts text not null,
  lodged_at timestamptz not null,
  finding text,
  proposal text check (proposal in ('RECOMPUTE', 'REEVALUATE', 'REJECT')),
  examined_by bigint references person,
  outcome text check (outcome in ('RECOMPUTE', 'REEVALUATE', 'REJECT')),
  reasons text,
  decided_by bigint references person,
  decided_at timestamptz,
  foreign key (assessment_no, publication_no) references assessment_publication,
  check ((outcome is null) = (decided_at is null) and (outcome is null) = (reasons is null)),
  check (decided_by is null or decided_by <> examined_by)
);
create index assessment_objection_of on assessment_objection (assessment_no, publication_no);
create unique index assessment_objection_open on assessment_objection (assessment_no) where outcome is null;

-- 定级: the final result, as others read it.
create table assessment_outcome (
  case_no text primary key references assessment,
  computation_id bigint not null references assessment_computation,
  agreement text not null,
  organization_id bigint not null references organization,
  unit_id bigint not null references unit,
  kind text not null,
  final_on date not null,
  score numeric(9, 3),
  scale numeric(9, 3) not null,
  percent numeric(6, 2) check (percent between 0 and 100),
  grade_code text not null,
  grade text not null,
  grade_en text not null,
  verdict text not null check (verdict in ('EXCELLENT', 'PASS', 'CONDITIONAL', 'FAIL'))
);
comment on table assessment_outcome is 'insert-only: 定级: final results; percent is the score in percent of the scale';
create index assessment_outcome_by_agreement on assessment_outcome (agreement, final_on);
create index assessment_outcome_by_organization on assessment_outcome (organization_id, final_on desc, case_no desc);

-- 结果应用: what a final result brings about.
create table assessment_consequence (
  case_no text not null references assessment_outcome,
  kind text not null check (kind in ('PAY_PERCENT', 'STOP_PAYMENT', 'RECTIFY', 'PRIORITY', 'BAR_NEXT_YEAR', 'NO_RENEWAL', 'TERMINATE', 'REWARD')),
  agreement text not null,
  organization_id bigint not null references organization,
  value numeric(9, 3),
  law text not null,
  article text not null,
  from_on date not null,
  until_on date,
  lifted_at timestamptz,
  lifted_by text,
  primary key (case_no, kind),
  check (until_on >= from_on),
  check (kind <> 'PAY_PERCENT' or value between 0 and 100),
  check (kind not in ('PRIORITY', 'BAR_NEXT_YEAR') or until_on is not null),
  check ((lifted_at is null) = (lifted_by is null))
);
create index assessment_consequence_by_agreement on assessment_consequence (agreement, kind) where lifted_at is null;
create index assessment_consequence_by_organization on assessment_consequence (organization_id, kind, from_on) where lifted_at is null;
