-- Consultations: what the documents lay down, who answered, what was handed in.
create table tender (
  id bigint generated always as identity primary key,
  version int not null,
  case_no text not null references case_file,
  round int not null check (round >= 1),
  project text not null,
  buyer text not null,
  unit_id bigint not null,
  budget bigint not null check (budget > 0),
  status text not null
    check (status in ('PLANNING', 'PLANNED', 'ACTIVE', 'COMPLETE', 'UNSUCCESSFUL', 'CANCELLED', 'WITHDRAWN')),
  title text,
  ceiling bigint check (ceiling > 0 and ceiling <= budget),
  pricing text,
  documents_from date,
  documents_until date,
  response_deadline timestamptz,
  questions_until timestamptz,
  documents_how text,
  place text,
  final_offer_minutes int,
  validity_days int,
  consortium_allowed boolean,
  subcontract_allowed boolean,
  reservation text,
  low_price_of_average int,
  low_price_of_second int,
  low_price_of_ceiling int,
  low_price_minutes int,
  bid_bond bigint,
  performance_bond_share numeric(5, 2),
  contact_name text,
  contact_phone text,
  published_at timestamptz,
  closed_at timestamptz check (closed_at >= response_deadline),
  opened_at timestamptz check (opened_at >= response_deadline),
  final_offer_deadline timestamptz,
  evaluated_at timestamptz,
  unique (case_no, round)
);
comment on column tender.response_deadline is 'the only place that says when a response is late';

create table tender_criterion (
  tender_id bigint not null references tender,
  no int not null,
  name text not null,
  kind text not null check (kind in ('PRICE', 'COMMERCIAL', 'TECHNICAL')),
  max_points numeric(5, 1) not null check (max_points > 0),
  standard text not null,
  objective boolean not null,
  primary key (tender_id, no)
);

create table tender_qualification (
  tender_id bigint not null references tender,
  no int not null,
  text text not null,
  primary key (tender_id, no)
);

create table tender_essential (
  tender_id bigint not null references tender,
  no int not null,
  text text not null,
  primary key (tender_id, no)
);

create table response (
  case_no text primary key references case_file deferrable initially deferred,
  version int not null,
  tender_id bigint not null references tender,
  organization_id bigint not null,
  credit_code text not null,
  supplier text not null,
  status text not null check (status in ('INVITED', 'PENDING', 'VALID', 'DISQUALIFIED', 'WITHDRAWN')),
  registered_at timestamptz not null,
  reason text,
  unique (tender_id, organization_id)
);

-- Each handing in, replacing and taking back; written only while the tender is open, by the database's clock.
create table response_version (
  response_case_no text not null references response,
  no int not null,
  action text not null check (action in ('SUBMIT', 'REPLACE', 'WITHDRAW')),
  submission_id uuid not null,
  digest text not null,
  files text[] not null,
  received_at timestamptz not null,
  primary key (response_case_no, no)
);
comment on table response_version is 'insert-only: every version of a response with its receipt; the content is sealed elsewhere';

create table response_book (
  tender_id bigint primary key references tender,
  responses int not null,
  root text not null,
  closed_at timestamptz not null
);
comment on table response_book is 'insert-only: how many responses there were at the deadline, and the digest over all of them';
