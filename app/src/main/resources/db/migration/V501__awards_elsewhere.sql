-- 其他渠道资助: what other departments and levels gave, as far as they tell; for double-funding checks.
create table grant_elsewhere (
  id bigint generated always as identity primary key,
  credit_code text not null check (length(credit_code) = 18),
  title text not null check (title <> ''),
  funder text not null check (funder <> ''),
  award_number text not null check (award_number <> ''),
  amount bigint not null check (amount > 0),
  awarded_on date not null,
  term_from date not null,
  term_until date not null check (term_until >= term_from),
  source text not null,
  entered_by bigint not null references person,
  entered_at timestamptz not null default sanshe_now(),
  unique (funder, award_number)
);
comment on table grant_elsewhere is 'insert-only: awards of other bodies';
create index grant_elsewhere_by_code on grant_elsewhere (credit_code, term_until);
