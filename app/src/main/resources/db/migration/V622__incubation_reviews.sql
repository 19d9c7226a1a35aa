-- 孵化评审: one review of a tenancy, periodic or final.
create table incubation_review (
  case_no text primary key references case_file deferrable initially deferred,
  tenancy text not null references incubation_tenancy,
  rules_id bigint not null references incubation_rules,
  use text not null check (use in ('PERIODIC', 'FINAL')),
  due_on date not null,
  handed_in_at timestamptz,
  missing boolean not null default false,
  score numeric(9, 3),
  passed boolean,
  told_on date,
  objection text check (length(objection) >= 5),
  objected_at timestamptz,
  concluded_on date,
  check (not (missing and passed)),
  check ((objection is null) = (objected_at is null)),
  check (concluded_on is null or passed is not null)
);
create index incubation_review_of on incubation_review (tenancy, concluded_on);

create table incubation_review_move (
  id bigint generated always as identity primary key,
  review text not null references incubation_review,
  moved_from date not null,
  moved_to date not null,
  reason text not null check (length(reason) >= 5),
  moved_by bigint not null references person,
  at timestamptz not null default sanshe_now()
);
comment on table incubation_review_move is 'insert-only: 评审改期: from when to when a report was moved, and why';
create index incubation_review_move_of on incubation_review_move (review, id);
