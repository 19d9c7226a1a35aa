-- 跟踪服务: how it goes for an organization after its incubation.
create table incubation_follow_up (
  case_no text primary key references case_file deferrable initially deferred,
  tenancy text not null unique references incubation_tenancy,
  from_day date not null,
  months int not null check (months > 0),
  every int not null check (every > 0),
  closed_on date,
  survived boolean,
  check ((closed_on is null) = (survived is null))
);
create table incubation_follow_up_answer (
  case_no text not null references incubation_follow_up,
  no int not null check (no > 0),
  day date not null,
  visited_on date,
  active boolean not null,
  staff int not null check (staff >= 0),
  income numeric(18, 2) not null check (income >= 0),
  projects int not null check (projects >= 0),
  problems text,
  help text[] not null,
  answered_by bigint not null references person,
  answered_at timestamptz not null default sanshe_now(),
  primary key (case_no, no)
);
comment on table incubation_follow_up_answer is 'insert-only: 跟踪情况';
comment on column incubation_follow_up_answer.visited_on is 'null: the organization answered itself';
