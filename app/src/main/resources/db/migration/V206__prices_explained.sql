-- 异常低价审查: which prices the panel asked about and why, what the supplier answered, what the panel found.
alter table tender add column explanation_deadline timestamptz;

create table price_question (
  tender_id bigint not null references tender,
  response_case_no text not null references response,
  grounds text not null check (grounds <> ''),
  asked_at timestamptz not null default sanshe_now(),
  primary key (tender_id, response_case_no)
);
comment on table price_question is 'insert-only: a price that the supplier was asked to explain';

create table price_answer (
  tender_id bigint not null,
  response_case_no text not null,
  explanation text not null,
  received_at timestamptz not null,
  primary key (tender_id, response_case_no),
  foreign key (tender_id, response_case_no) references price_question
);
comment on table price_answer is 'insert-only: what the supplier answered, and when';

create table price_finding (
  tender_id bigint not null,
  response_case_no text not null,
  reasonable boolean not null,
  reason text not null check (reason <> ''),
  found_at timestamptz not null default sanshe_now(),
  primary key (tender_id, response_case_no),
  foreign key (tender_id, response_case_no) references price_question
);
comment on table price_finding is 'insert-only: whether the panel found the price reasonable, and why';

alter table final_offer drop constraint final_offer_decision_check;
alter table final_offer add check (decision in ('OFFER', 'ABOVE_CEILING', 'WITHDRAW'));

-- 固定价格: committed hours may be compared instead of the price.
alter table tender_criterion drop constraint tender_criterion_kind_check;
alter table tender_criterion add check (kind in ('PRICE', 'HOURS', 'COMMERCIAL', 'TECHNICAL'));

alter table tender add column failure_ground text
  check (failure_ground in ('TOO_FEW_RESPONSES', 'TOO_FEW_VALID', 'ALL_OVER_BUDGET'));
