-- 评审组: who scores the applications of a call, or a tenancy, by the table of a use. One piece serves both.
create table incubation_panel (
  id bigint generated always as identity primary key,
  case_no text not null references case_file deferrable initially deferred,
  round int not null check (round in (1, 2)),
  use text not null check (use in ('SELECTION', 'PERIODIC', 'FINAL')),
  rules_id bigint not null references incubation_rules,
  needed int check (needed > 0),
  drops_extremes boolean not null default false,
  seal text,
  opened_at timestamptz,
  closed_at timestamptz check (closed_at >= opened_at),
  check ((seal is null) = (opened_at is null)),
  unique (case_no, round)
);
comment on column incubation_panel.round is '2: other reviewers after an objection of the tenant';

create table incubation_panel_member (
  panel_id bigint not null references incubation_panel,
  person_id bigint not null references person,
  evaluator_id bigint,
  name text not null,
  seated_at timestamptz not null default sanshe_now(),
  declared_at timestamptz,
  left_reason text,
  primary key (panel_id, person_id),
  unique (panel_id, evaluator_id),
  check (left_reason is null or declared_at is not null)
);
comment on column incubation_panel_member.evaluator_id is 'null for people of the unit';

create table incubation_panel_draw (
  id bigint generated always as identity primary key,
  panel_id bigint not null references incubation_panel,
  evidence_seq int not null,
  seed text not null check (seed ~ '^[0-9a-f]{64}$'),
  pool bigint[] not null,
  pool_digest text not null,
  excluded jsonb not null,
  drawn bigint[] not null,
  needed int not null check (needed > 0),
  result bigint[] not null check (cardinality(result) = needed),
  at timestamptz not null default sanshe_now()
);
comment on table incubation_panel_draw is 'insert-only: 专家抽取: the pool, the seed and the result of each draw';
create index incubation_panel_draw_of on incubation_panel_draw (panel_id, id);

-- 评审对象: an application, or the tenancy itself.
create table incubation_subject (
  panel_id bigint not null references incubation_panel,
  subject text not null references case_file,
  no int not null check (no > 0),
  organization_id bigint not null references organization,
  primary key (panel_id, subject),
  unique (panel_id, no)
);

create table incubation_sheet (
  panel_id bigint not null,
  person_id bigint not null,
  submission_id uuid not null unique,
  at timestamptz not null default sanshe_now(),
  primary key (panel_id, person_id),
  foreign key (panel_id, person_id) references incubation_panel_member
);
comment on table incubation_sheet is 'insert-only: 交表: that a member has handed in; what they gave is sealed until all have';

create table incubation_mark (
  panel_id bigint not null,
  subject text not null,
  person_id bigint not null references person,
  criterion text not null,
  points numeric(9, 3) not null check (points >= 0),
  comment text not null,
  primary key (panel_id, subject, person_id, criterion),
  foreign key (panel_id, subject) references incubation_subject
);
comment on table incubation_mark is 'insert-only: 评分: what each member gave for a criterion, as opened';
