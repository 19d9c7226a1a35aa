insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('MENTOR_PICK', '选择导师（基地内部时限）', 'Choice of a mentor (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本基地管理办法', '', 'setting', false, '2003-01-01', null),
  ('MENTOR_ANSWER', '答复辅导邀请（基地内部时限）', 'Answer of a mentor (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本基地管理办法', '', 'setting', false, '2003-01-01', null),
  ('COACHING_PLAN', '拟定和确认辅导计划（基地内部时限）', 'Plan of a coaching (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本基地管理办法', '', 'setting', false, '2003-01-01', null),
  ('COACHING_CONFIRM', '确认辅导记录，逾期视为确认（基地内部时限）', 'Confirmation of a coaching session; silence confirms (internal setting)', 7, 'DAYS', 'LEGAL', 'LATEST', '本基地管理办法', '', 'setting', false, '2003-01-01', null),
  ('COACHING_RATING', '辅导互评（基地内部时限）', 'Mutual rating after a coaching (internal setting)', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本基地管理办法', '', 'setting', false, '2003-01-01', null);

-- 导师库: people with an account of a mentor, entered by the unit.
create table mentor (
  id bigint generated always as identity primary key,
  unit_id bigint not null references unit,
  person_id bigint not null references person,
  name text not null,
  employer text,
  fields text[] not null check (cardinality(fields) > 0),
  hours_month numeric(5, 1) not null check (hours_month > 0 and hours_month <= 200),
  languages text[] not null check (cardinality(languages) > 0),
  remarks text,
  active boolean not null default true,
  entered_by bigint not null references person,
  entered_at timestamptz not null default sanshe_now(),
  unique (unit_id, person_id)
);
create index mentor_person on mentor (person_id);
create table mentor_relative (
  mentor_id bigint not null references mentor,
  name text not null,
  primary key (mentor_id, name)
);

-- 导师辅导: for one goal of a growth plan.
create table mentoring (
  case_no text primary key references case_file deferrable initially deferred,
  tenancy text not null references incubation_tenancy,
  plan text not null,
  goal int not null,
  need text not null,
  fields text[] not null,
  hours numeric(5, 1) not null check (hours > 0),
  language text not null,
  status text not null check (status in ('ASKED', 'ACTIVE', 'ENDED', 'NONE', 'CANCELLED')),
  round int not null default 0,
  mentor_id bigint references mentor,
  goals text,
  rhythm text,
  agreed_hours numeric(5, 1) check (agreed_hours > 0),
  starts date,
  ends date check (ends >= starts),
  ended_on date,
  summary text,
  advice text,
  revealed_at timestamptz,
  foreign key (plan, goal) references growth_goal (plan, no),
  check (status not in ('ACTIVE', 'ENDED') or mentor_id is not null and starts is not null)
);
create unique index mentoring_one on mentoring (plan, goal) where status in ('ASKED', 'ACTIVE');
create index mentoring_of_mentor on mentoring (mentor_id, status);
create index mentoring_of_tenancy on mentoring (tenancy);

-- 匹配结果: every mentor looked at in a round, with the reasons.
create table mentoring_rank (
  case_no text not null references mentoring,
  round int not null,
  mentor_id bigint not null references mentor,
  rank int check (rank > 0),
  shared text[] not null,
  free numeric(6, 1) not null,
  rating numeric(3, 1),
  ground text check (ground in ('NO_FIELD', 'NO_HOURS', 'NO_LANGUAGE', 'EMPLOYER', 'OFFICE', 'RELATIVE', 'DECLINED')),
  check ((rank is null) = (ground is not null)),
  primary key (case_no, round, mentor_id),
  unique (case_no, round, rank)
);
comment on table mentoring_rank is 'insert-only: who was ranked how, and why';

-- 选定的导师, in the order of the tenant's wish.
create table mentoring_pick (
  case_no text not null,
  round int not null,
  choice int not null check (choice > 0),
  mentor_id bigint not null,
  asked_at timestamptz,
  answer text check (answer in ('ACCEPTED', 'DECLINED', 'SILENT')),
  reason text,
  primary key (case_no, round, choice),
  unique (case_no, round, mentor_id),
  foreign key (case_no, round, mentor_id) references mentoring_rank
);

-- 辅导记录.
create table coaching_session (
  id bigint generated always as identity primary key,
  mentoring text not null references mentoring,
  mentor_id bigint not null references mentor,
  held_on date not null,
  begins time not null,
  ends time not null,
  hours numeric(4, 2) not null generated always as (round(extract(epoch from ends - begins) / 3600, 2)) stored,
  place text,
  topics text not null,
  advice text not null,
  next_steps text,
  next_on date,
  files text[] not null,
  entered_at timestamptz not null default sanshe_now(),
  confirm_by timestamptz not null,
  state text not null default 'ENTERED' check (state in ('ENTERED', 'CONFIRMED', 'DISPUTED', 'STRUCK')),
  silent boolean not null default false,
  objection text,
  decision text,
  settled_at timestamptz,
  check (ends > begins),
  check (not silent or state = 'CONFIRMED'),
  exclude using gist (int8range(mentor_id, mentor_id, '[]') with &&, tsrange(held_on + begins, held_on + ends) with &&)
    where (state <> 'STRUCK')
);
comment on column coaching_session.place is 'null: online';
create index coaching_session_of on coaching_session (mentoring, held_on desc);
create index coaching_session_open on coaching_session (confirm_by) where state = 'ENTERED';

-- 互评: neither side sees the other's before both are in.
create table coaching_rating (
  mentoring text not null references mentoring,
  side text not null check (side in ('TENANT', 'MENTOR')),
  stars int not null check (stars between 1 and 5),
  comment text not null,
  by_person bigint not null references person,
  at timestamptz not null default sanshe_now(),
  primary key (mentoring, side)
);
comment on table coaching_rating is 'insert-only: a rating is given once';
