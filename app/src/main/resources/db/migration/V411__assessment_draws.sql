-- 抽取第三方评价人员: the log of each draw, complete enough to draw again from it. The pool was fixed by a row of the case's
-- chain of evidence before the draw; that row's digest is the seed.
create table assessment_draw (
  id bigint generated always as identity primary key,
  case_no text not null references assessment,
  round int not null,
  side text not null,
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
comment on table assessment_draw is 'insert-only: who could be drawn, who was, and from which seed';
create index assessment_draw_by_case on assessment_draw (case_no, round, id);
