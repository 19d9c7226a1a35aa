-- 转办、改派: who got a task from whom, and why. A task that was handed on can be taken back for a moment.
create table task_transfer (
  id bigint generated always as identity primary key,
  task_id text not null,
  case_no text not null references case_file,
  from_person bigint references person,
  to_person bigint not null references person,
  by_person bigint not null references person,
  reason text not null,
  at timestamptz not null default sanshe_now(),
  opened_at timestamptz,
  taken_back_at timestamptz,
  check (from_person is distinct from to_person),
  check (taken_back_at is null or opened_at is null)
);
comment on column task_transfer.from_person is 'null: it came from its pool';
create index task_transfer_of_task on task_transfer (task_id, id desc);

-- 委派: somebody is asked for an opinion on a task and gives it back; meanwhile it cannot be done.
create table task_consultation (
  id bigint generated always as identity primary key,
  task_id text not null,
  case_no text not null references case_file,
  owner bigint not null references person,
  asked bigint not null references person,
  question text not null,
  at timestamptz not null default sanshe_now(),
  answer text,
  ended_at timestamptz,
  recalled boolean not null default false,
  check (owner <> asked),
  check ((ended_at is null) = (answer is null and not recalled))
);
create unique index task_consultation_open on task_consultation (task_id) where ended_at is null;
create index task_consultation_of_task on task_consultation (task_id, id);

-- 催办.
create table case_reminder (
  id bigint generated always as identity primary key,
  case_no text not null references case_file,
  task_id text not null,
  person_id bigint not null references person,
  note text,
  at timestamptz not null default sanshe_now()
);
comment on table case_reminder is 'insert-only: who urged whom and when';
create index case_reminder_of_task on case_reminder (task_id, at desc);

-- 抄送: a case brought to somebody's notice, with the moment they read it.
create table case_copy (
  id bigint generated always as identity primary key,
  case_no text not null references case_file,
  person_id bigint not null references person,
  sent_by bigint not null references person,
  sent_by_name text not null,
  note text,
  at timestamptz not null default sanshe_now(),
  read_at timestamptz
);
create index case_copy_of_person on case_copy (person_id, id desc);
create index case_copy_of_case on case_copy (case_no, id);
