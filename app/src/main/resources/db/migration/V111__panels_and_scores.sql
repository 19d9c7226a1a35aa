-- Panels, final offers, score sheets and what follows from them.
create table panel (
  id bigint generated always as identity primary key,
  version int not null,
  tender_id bigint not null unique references tender,
  size int not null check (size >= 1),
  min_experts int not null check (min_experts between 0 and size),
  draws int not null
);

create table panel_member (
  id bigint generated always as identity primary key,
  panel_id bigint not null references panel,
  person_id bigint not null,
  evaluator_id bigint,
  name text not null,
  title text,
  side text not null check (side in ('EXPERT', 'PURCHASER')),
  draw int not null,
  status text not null check (status in ('DRAWN', 'SEATED', 'RECUSED', 'ABSENT')),
  reason text,
  opinion text check (opinion in ('AGREE', 'DISSENT')),
  dissent text,
  signed_at timestamptz,
  unique (panel_id, person_id),
  check ((opinion = 'DISSENT') = (dissent is not null))
);

create table panel_seed (
  tender_id bigint not null references tender,
  draw int not null,
  commitment text not null,
  hidden bytea not null,
  scope text not null,
  fixed_at timestamptz not null default sanshe_now(),
  primary key (tender_id, draw)
);
comment on table panel_seed is 'insert-only: the hidden part of each seed, fixed and sealed before the draw';

create table panel_draw (
  tender_id bigint not null references tender,
  draw int not null,
  public_number text not null,
  seed text not null,
  pool_digest text not null,
  pool bigint[] not null,
  drawn bigint[] not null,
  taken int not null,
  witness text not null,
  drawn_at timestamptz not null default sanshe_now(),
  primary key (tender_id, draw)
);
comment on table panel_draw is 'insert-only: pool, seed and order of each draw, so that anybody can draw again';

create table final_offer (
  tender_id bigint not null references tender,
  response_case_no text not null references response,
  decision text not null check (decision in ('OFFER', 'WITHDRAW')),
  submission_id uuid not null,
  received_at timestamptz not null,
  primary key (tender_id, response_case_no)
);
comment on table final_offer is 'insert-only: that a final offer came in and when; the price is sealed until all are in';

create table score_sheet (
  tender_id bigint not null references tender,
  person_id bigint not null,
  submission_id uuid not null,
  received_at timestamptz not null default sanshe_now(),
  primary key (tender_id, person_id)
);
comment on table score_sheet is 'insert-only: that a member has scored; the points are sealed until all have';

create table score (
  tender_id bigint not null references tender,
  person_id bigint not null,
  response_case_no text not null references response,
  criterion int not null,
  points numeric(7, 2) not null check (points >= 0),
  primary key (tender_id, person_id, response_case_no, criterion)
);
comment on table score is 'insert-only: the points of all members, written when the last sheet was in';

create table ranking (
  tender_id bigint not null references tender,
  rank int not null,
  response_case_no text not null references response,
  price bigint not null check (price > 0),
  price_score numeric(7, 2) not null,
  quality_score numeric(7, 2) not null,
  technical numeric(7, 2) not null,
  total numeric(7, 2) not null check (total = price_score + quality_score),
  primary key (tender_id, rank),
  unique (tender_id, response_case_no)
);
comment on table ranking is 'insert-only: the order of the candidates';

create table finding (
  tender_id bigint not null references tender,
  response_case_no text not null references response,
  no int not null,
  kind text not null,
  text text not null,
  primary key (tender_id, response_case_no, no)
);
comment on table finding is 'insert-only: what the panel must look at: low prices, objective criteria scored differently';
