insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('TRAINING_LOCK', '核定培训出席（基地内部时限）', 'Check of the attendance of a training (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本基地管理办法', '', 'setting', false, '2003-01-01', null);

-- 培训.
create table training (
  case_no text primary key references case_file deferrable initially deferred,
  base_id bigint not null references incubation_base,
  title text not null,
  fields text[] not null,
  content text not null,
  audience text not null check (audience in ('TENANTS', 'ALL')),
  seats int not null check (seats > 0),
  credits numeric(4, 1) not null check (credits > 0),
  minimum int not null check (minimum > 0),
  closes_at timestamptz not null,
  status text not null check (status in ('OPEN', 'LOCKED', 'CANCELLED')),
  reason text
);
create index training_by_base on training (base_id, closes_at desc);

create table training_session (
  id bigint generated always as identity primary key,
  training text not null references training,
  no int not null check (no > 0),
  during tsrange not null check (not isempty(during)),
  place text not null,
  trainer text not null,
  secret bytea not null,
  unique (training, no)
);

-- 参训人员: a named person of an organization.
create table training_person (
  id bigint generated always as identity primary key,
  organization_id bigint not null references organization,
  name text not null,
  unique (organization_id, name)
);

-- 报名: seats in the order of signing up; beyond them the waiting list.
create table training_signup (
  id bigint generated always as identity primary key,
  training text not null references training,
  organization_id bigint not null references organization,
  person_id bigint not null references training_person,
  state text not null check (state in ('SEATED', 'WAITING', 'WITHDRAWN')),
  at timestamptz not null default sanshe_now()
);
create unique index training_signup_one on training_signup (training, person_id) where state <> 'WITHDRAWN';
create index training_signup_by_organization on training_signup (organization_id, id);

create function training_seats() returns trigger language plpgsql as $$
begin
  if new.state = 'SEATED' and (select count(*) from training_signup where training = new.training and state = 'SEATED')
      > (select seats from training where case_no = new.training) then
    raise exception 'no seat is free in training %', new.training;
  end if;
  return new;
end $$;
create trigger training_seats after insert or update on training_signup
  for each row execute function training_seats();

-- 签到: nobody is in two rooms at the same time.
create table training_attendance (
  session bigint not null references training_session,
  signup bigint not null references training_signup,
  person_id bigint not null references training_person,
  during tsrange not null,
  how text not null check (how in ('CODE', 'ROLL', 'CORRECTION')),
  by_name text not null,
  at timestamptz not null default sanshe_now(),
  primary key (session, signup),
  exclude using gist (int8range(person_id, person_id, '[]') with &&, during with &&)
);

-- 更正: after the day itself, with a reason.
create table training_correction (
  id bigint generated always as identity primary key,
  session bigint not null references training_session,
  signup bigint not null references training_signup,
  present boolean not null,
  reason text not null,
  by_person bigint not null references person,
  by_name text not null,
  at timestamptz not null default sanshe_now()
);
comment on table training_correction is 'insert-only: a correction is never undone, only followed by another';

-- 学时: counted once, when the attendance was checked.
create table training_result (
  training text not null references training,
  signup bigint primary key references training_signup,
  organization_id bigint not null references organization,
  person text not null,
  attended int not null,
  credits numeric(6, 1) not null check (credits >= 0),
  finished_on date not null,
  document_id bigint references document,
  check ((credits > 0) = (document_id is not null))
);
comment on table training_result is 'insert-only: credits once earned stay earned';
create index training_result_by_organization on training_result (organization_id, finished_on);
