-- 兼投不兼中: candidates of a lot passed over because they had won as many other lots of the purchase as they may.
create table lot_passed_over (
  case_no text not null references case_file,
  competition_ended_at timestamptz not null,
  candidate text not null,
  reason text not null,
  primary key (case_no, competition_ended_at, candidate)
);
comment on table lot_passed_over is 'insert-only: who was passed over in a lot, and why, as told';
