create table award (
  id bigint generated always as identity primary key,
  version int not null,
  case_no text not null references case_file,
  turn int not null check (turn >= 1),
  rank int not null check (rank >= 1),
  response_case_no text not null references response,
  organization_id bigint not null,
  credit_code text not null,
  supplier text not null,
  amount bigint not null check (amount > 0),
  status text not null check (status in ('PENDING', 'ACTIVE', 'CANCELLED', 'UNSUCCESSFUL')),
  report_delivered_on date not null,
  decided_on date,
  deemed boolean not null default false,
  letter_no text,
  announced_at timestamptz,
  window_ends_at timestamptz,
  unique (case_no, turn),
  unique (case_no, response_case_no)
);
create unique index award_current on award (case_no) where status in ('PENDING', 'ACTIVE');
