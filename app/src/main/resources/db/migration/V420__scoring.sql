-- 评分: one row a round of scoring; what is handed in stays sealed until closed_at.
create table assessment_round (
  case_no text not null references assessment,
  round int not null check (round between 1 and 9),
  seal text not null unique,
  opened_at timestamptz not null default sanshe_now(),
  closed_at timestamptz,
  settled_at timestamptz,
  check (settled_at is null or closed_at is not null),
  primary key (case_no, round)
);

create table assessment_sheet (
  case_no text not null,
  round int not null,
  person_id bigint not null references person,
  version int not null check (version > 0),
  submission_id uuid not null unique,
  at timestamptz not null default sanshe_now(),
  foreign key (case_no, round) references assessment_round,
  primary key (case_no, round, person_id, version)
);
comment on table assessment_sheet is 'insert-only: that an evaluator has handed in; the first version is sealed until all are in';

create table assessment_mark (
  case_no text not null,
  round int not null,
  person_id bigint not null,
  version int not null,
  leaf text not null,
  points numeric(9, 3) not null check (points >= 0),
  finding text not null,
  remark text not null,
  pins text[] not null,
  foreign key (case_no, round, person_id, version) references assessment_sheet,
  primary key (case_no, round, person_id, version, leaf)
);
comment on table assessment_mark is 'insert-only: the points of all sheets, written when the last was in, and those revised after a discussion';

create table assessment_computed (
  case_no text not null,
  round int not null,
  leaf text not null,
  reached numeric,
  planned numeric,
  points numeric(9, 3) not null check (points >= 0),
  foreign key (case_no, round) references assessment_round,
  primary key (case_no, round, leaf)
);
comment on table assessment_computed is 'insert-only: what was not marked by hand, as it stood when the sheets were locked; @ and a side for a side that nobody scores for';

create table assessment_moderation (
  case_no text not null,
  round int not null,
  no int not null,
  way text not null check (way in ('DISCUSSION', 'ARBITRATION')),
  sides text[] not null,
  arbiter_id bigint references person,
  reason text not null,
  by_person bigint not null references person,
  at timestamptz not null default sanshe_now(),
  check ((way = 'ARBITRATION') = (arbiter_id is not null)),
  check (arbiter_id <> by_person),
  foreign key (case_no, round) references assessment_round,
  primary key (case_no, round, no)
);
comment on table assessment_moderation is 'insert-only: how each gap between evaluators was dealt with, and why';

create table assessment_arbitration (
  case_no text not null,
  round int not null,
  side text not null,
  leaf text not null,
  points numeric(9, 3) not null check (points >= 0),
  reason text not null,
  person_id bigint not null references person,
  at timestamptz not null default sanshe_now(),
  foreign key (case_no, round) references assessment_round,
  primary key (case_no, round, side, leaf)
);
comment on table assessment_arbitration is 'insert-only: points that take the place of a side''s mean, with their reasons';
