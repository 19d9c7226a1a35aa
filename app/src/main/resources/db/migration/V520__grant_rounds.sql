-- 轮次设置: what an officer settles for one round beside its scheme.
create table grant_round_setting (
  round text primary key references grant_round,
  cut_rule text not null check (cut_rule in ('LAST_RANK', 'PROPORTION')),
  absent text not null check (absent in ('PAPER', 'EXCLUDED')),
  least_scorers int not null check (least_scorers > 0),
  comment_below int not null check (comment_below between 0 and 100),
  reserve_until date not null,
  approved boolean,
  opinion text,
  approval_no text,
  bonuses_right boolean,
  bonus_opinion text
);

-- 出资单位: who pays how much of the pot; the sum is the pot.
create table grant_round_payer (
  round text not null references grant_round,
  no int not null check (no > 0),
  unit_id bigint not null references unit,
  year int not null,
  amount bigint not null check (amount > 0),
  due_on date,
  primary key (round, no)
);

-- 专家抽取: who could be drawn, who was, and from which seed.
create table grant_panel_draw (
  id bigint generated always as identity primary key,
  round text not null references grant_round,
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
comment on table grant_panel_draw is 'insert-only: 专家抽取: the pool, the seed and the result of each draw';
create index grant_panel_draw_by_round on grant_panel_draw (round, id);

create table grant_panel_member (
  round text not null references grant_round,
  person_id bigint not null references person,
  evaluator_id bigint not null,
  name text not null,
  seated_at timestamptz not null default sanshe_now(),
  declared_at timestamptz,
  primary key (round, person_id),
  unique (round, evaluator_id)
);

create table grant_interest (
  round text not null,
  person_id bigint not null,
  application text not null references grant_application,
  reason text not null,
  at timestamptz not null default sanshe_now(),
  primary key (application, person_id),
  foreign key (round, person_id) references grant_panel_member
);
comment on table grant_interest is 'insert-only: 回避: which applications a member does not score, and why';

-- 答辩: the order is drawn from the digest of the row of evidence that fixed it.
create table grant_defence_session (
  round text primary key references grant_round,
  place text not null,
  starts_at timestamptz not null,
  minutes int not null check (minutes > 0),
  seed text not null
);
comment on table grant_defence_session is 'insert-only: 答辩会: where and when, and the seed of its order';

create table grant_defence (
  application text primary key references grant_application,
  round text not null references grant_defence_session,
  turn int not null check (turn > 0),
  attended boolean,
  remark text,
  unique (round, turn)
);

-- 评分: sealed until all have handed in.
create table grant_scoring (
  round text primary key references grant_round,
  seal text not null,
  opened_at timestamptz not null default sanshe_now(),
  closed_at timestamptz check (closed_at >= opened_at)
);

create table grant_sheet (
  round text not null references grant_scoring,
  person_id bigint not null,
  submission_id uuid not null unique,
  at timestamptz not null default sanshe_now(),
  primary key (round, person_id),
  foreign key (round, person_id) references grant_panel_member
);
comment on table grant_sheet is 'insert-only: 交表: that a member has handed in; what they gave is sealed until all have';

create table grant_mark (
  application text not null references grant_application,
  person_id bigint not null references person,
  criterion text not null,
  points numeric(9, 3) not null check (points >= 0),
  comment text not null,
  primary key (application, person_id, criterion)
);
comment on table grant_mark is 'insert-only: 评分: what each member gave for a criterion, as opened';

create table grant_bonus (
  application text not null references grant_application,
  code text not null,
  points numeric(9, 3) not null check (points >= 0),
  basis text not null,
  proof text[] not null,
  entered_by bigint not null references person,
  checked_by bigint references person,
  primary key (application, code),
  check (checked_by is null or checked_by <> entered_by)
);

create table grant_drop (
  application text primary key references grant_application,
  reason text not null check (length(reason) >= 5),
  decided_by bigint not null references person,
  at timestamptz not null default sanshe_now()
);
comment on table grant_drop is 'insert-only: 剔除: what the leader took off the list, and why';

-- 公示: each time an application was published as proposed, and what became of it.
create table grant_proposal (
  application text primary key references grant_application,
  round text not null references grant_round,
  no int not null check (no > 0),
  amount bigint not null check (amount > 0),
  published_at timestamptz not null default sanshe_now(),
  objections_until timestamptz not null,
  outcome text check (outcome in ('AWARDED', 'CANCELLED', 'LAPSED', 'WITHDRAWN')),
  settled_at timestamptz,
  agreement text,
  check (objections_until > published_at),
  check ((outcome is null) = (settled_at is null)),
  check (agreement is null or outcome in ('AWARDED', 'LAPSED'))
);
create index grant_proposal_by_round on grant_proposal (round, no);

-- 资助公示异议: by an applicant, or by an officer for a citizen.
create table grant_objection (
  case_no text primary key references case_file deferrable initially deferred,
  application text not null references grant_proposal,
  organization_id bigint references organization,
  citizen text,
  contact text,
  facts text not null,
  lodged_by bigint not null references person,
  lodged_at timestamptz not null,
  finding text,
  cooperation boolean,
  proposal text check (proposal in ('UPHELD', 'UNCOOPERATIVE', 'REJECTED')),
  investigated_by bigint references person,
  outcome text check (outcome in ('UPHELD', 'UNCOOPERATIVE', 'REJECTED')),
  reasons text,
  decided_by bigint references person,
  decided_at timestamptz,
  check ((organization_id is null) <> (citizen is null)),
  check ((outcome is null) = (decided_at is null) and (outcome is null) = (reasons is null)),
  check (decided_by is null or decided_by <> investigated_by)
);
create index grant_objection_of on grant_objection (application);

-- Working days come from the scheme; this row gives the way of counting. 福田 2021-08-18 to 24: the first day counts.
insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('GRANT_PUBLICITY', '资助名单公示期', 'Publicity of proposed grants', 5, 'WORKING_DAYS', 'PUBLICITY', 'EARLIEST', '政府信息公开条例', '第二十条', 'Futian 2021', false, '2008-05-01', null),
  ('GRANT_OBJECTION_INVESTIGATION', '资助异议调查（本单位内部时限）', 'Investigation of an objection to a grant (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '政府信息公开条例', '第二十条', 'setting', false, '2008-05-01', null),
  ('GRANT_OBJECTION_DECISION', '资助异议决定（本单位内部时限）', 'Decision on an objection to a grant (internal setting)', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '政府信息公开条例', '第二十条', 'setting', false, '2008-05-01', null);
