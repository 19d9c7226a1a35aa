create table hold (
  id bigint generated always as identity primary key,
  case_no text not null references case_file,
  matter text not null check (matter in ('PROCEEDINGS', 'SIGNING', 'PERFORMANCE', 'PAYMENT')),
  ground text not null check (ground in ('CHALLENGE', 'SUSPENSION_ORDER')),
  source text not null references case_file deferrable initially deferred,
  reason text not null check (reason <> ''),
  placed_by text,
  placed_at timestamptz not null default sanshe_now(),
  until timestamptz check (until > placed_at),
  lifted_by text,
  lifted_at timestamptz,
  lift_reason text,
  check ((lifted_at is null) = (lift_reason is null))
);
comment on table hold is 'What of a purchase may not go on for the time being, for which case, until when (null: until lifted). Lifted ones stay to be read.';
create unique index hold_once on hold (case_no, matter, source) where lifted_at is null;
create index hold_source on hold (source) where lifted_at is null;
