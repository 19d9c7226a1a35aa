-- 评价方案: one row a version. A published version does not change.
create table evaluation_scheme (
  id bigint generated always as identity primary key,
  unit_id bigint not null references unit,
  code text not null check (code ~ '^[A-Z0-9-]{2,30}$'),
  version int not null check (version > 0),
  name text not null,
  name_en text not null,
  source text not null,
  complete boolean not null,
  status text not null check (status in ('DRAFT', 'PUBLISHED', 'RETIRED')),
  valid_from date,
  body jsonb not null,
  drafted_by bigint references person,
  published_by bigint references person,
  published_at timestamptz,
  check (status = 'DRAFT' or (valid_from is not null and published_at is not null)),
  check (published_by is null or published_by <> drafted_by),
  unique (unit_id, code, version)
);

create function evaluation_scheme_stands() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT' and (new.body, new.code, new.version, new.unit_id, new.valid_from)
      is distinct from (old.body, old.code, old.version, old.unit_id, old.valid_from) then
    raise exception 'a published scheme does not change; make a new version';
  end if;
  return new;
end $$;

create trigger evaluation_scheme_stands before update on evaluation_scheme
  for each row execute function evaluation_scheme_stands();

-- 考核: one judgement of an engagement over a period, under its case.
create table assessment (
  case_no text primary key references case_file,
  scheme_id bigint not null references evaluation_scheme,
  kind text not null check (kind in ('SELF', 'SPOT_CHECK', 'MIDTERM', 'FINAL')),
  agreement text not null,
  title text not null,
  unit_id bigint not null references unit,
  organization_id bigint not null references organization,
  period_from date not null,
  period_to date not null,
  self_due timestamptz not null,
  self_at timestamptz,
  late boolean not null default false,
  status text not null check (status in ('SELF_EVALUATION', 'ASSIGNMENT', 'SCORING', 'PROVISIONAL', 'PUBLISHED', 'FINAL', 'CANCELLED')),
  round int not null default 1 check (round between 1 and 9),
  score numeric(9, 3) check (score >= 0),
  grade text,
  final_on date,
  check (period_to >= period_from),
  check (status <> 'FINAL' or (grade is not null and final_on is not null)),
  check (late or score is not null or grade is null)
);
create index assessment_by_agreement on assessment (agreement, period_from);
create index assessment_by_organization on assessment (organization_id, final_on desc);
create index assessment_by_unit on assessment (unit_id, status);
create unique index assessment_once on assessment (agreement, kind, period_from, period_to) where status <> 'CANCELLED';

-- 评价人员: who scores for which side in which round.
create table assessment_seat (
  id bigint generated always as identity primary key,
  case_no text not null references assessment,
  round int not null,
  side text not null,
  person_id bigint not null references person,
  evaluator_id bigint references evaluator,
  name text not null,
  status text not null check (status in ('NAMED', 'SEATED', 'RECUSED', 'ABSENT')),
  reason text,
  unique (case_no, round, person_id)
);
create index assessment_seat_by_person on assessment_seat (person_id);
