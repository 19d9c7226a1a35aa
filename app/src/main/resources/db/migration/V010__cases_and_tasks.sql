-- What every business shares: the case, the task list, what was handed in, what was already done.
create table case_number (
  prefix text not null,
  year int not null,
  last int not null,
  primary key (prefix, year)
);

create table case_file (
  case_no text primary key,
  process text not null,
  title text not null,
  unit_id bigint not null,
  organization_id bigint,
  parent_case_no text references case_file,
  started_by bigint not null,
  started_by_name text not null,
  started_at timestamptz not null,
  rules_as_of date not null,
  outcome text,
  ended_at timestamptz,
  bigrams text[] not null
);
comment on column case_file.rules_as_of is 'rules and tables are looked up as of this date, to the end of the case';
create index case_file_parent on case_file (parent_case_no);
create index case_file_started on case_file (started_by, started_at desc, case_no desc);
create index case_file_unit on case_file (unit_id, started_at desc, case_no desc);
create index case_file_organization on case_file (organization_id, started_at desc, case_no desc);
create index case_file_bigrams on case_file using gin (bigrams);

create table task_item (
  task_id text primary key,
  case_no text not null references case_file,
  process text not null,
  node text not null,
  element text,
  name text not null,
  name_en text not null,
  form_id text,
  state text not null check (state in ('OPEN', 'DONE', 'CANCELLED')),
  assignee bigint,
  role text,
  unit_id bigint,
  organization_id bigint,
  due_at timestamptz,
  created_at timestamptz not null,
  claimed_at timestamptz,
  finished_at timestamptz,
  finished_by bigint,
  finished_by_name text,
  title text not null,
  bigrams text[] not null,
  check (assignee is not null or role is not null)
);
comment on table task_item is 'the task list, written in the transaction that moves the token; can be rebuilt';
create index task_item_assignee on task_item (assignee, due_at, task_id) where state = 'OPEN';
create index task_item_pool on task_item (role, unit_id, due_at, task_id) where state = 'OPEN' and assignee is null;
create index task_item_organization on task_item (organization_id, due_at, task_id)
  where state = 'OPEN' and assignee is null;
create index task_item_done on task_item (finished_by, finished_at desc, task_id) where state = 'DONE';
create index task_item_case on task_item (case_no, created_at);
create index task_item_bigrams on task_item using gin (bigrams);

create table form_version (
  digest text primary key,
  form_id text not null,
  schema jsonb not null,
  first_used timestamptz not null
);
comment on table form_version is 'insert-only: every form as it was when somebody handed it in';

create table submission (
  id uuid primary key,
  case_no text not null references case_file,
  task_id text,
  process text not null,
  node text not null,
  element text,
  form_digest text references form_version,
  content jsonb,
  sealed bytea,
  seal_scope text,
  digest text not null,
  person_id bigint not null,
  person_name text not null,
  account_id bigint not null,
  deputy_for bigint,
  at timestamptz not null,
  check ((content is null) <> (sealed is null)),
  check ((sealed is null) = (seal_scope is null))
);
comment on table submission is 'insert-only: what was handed in, by whom and when; sealed ones are unreadable until opened';
create index submission_case on submission (case_no, node, at);
create unique index submission_once on submission (task_id) where task_id is not null;

create table draft (
  person_id bigint not null,
  key text not null,
  content jsonb not null,
  version bigint not null,
  saved_at timestamptz not null,
  primary key (person_id, key)
);

create table command (
  id uuid primary key,
  person_id bigint not null,
  target text not null,
  result jsonb,
  at timestamptz not null
);
comment on table command is 'what a client asked for once; asked again, it gets the first answer';

