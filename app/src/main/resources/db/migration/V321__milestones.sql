-- 履约节点: what is delivered by when, and what became of it.
create table milestone (
  agreement text not null references engagement,
  no int not null check (no > 0),
  title text not null,
  trigger_kind text not null check (trigger_kind in ('ADVANCE', 'ACCEPTANCE', 'ASSESSMENT', 'ACTUAL', 'NONE')),
  instalment int,
  period_from date,
  period_to date,
  due_on date not null,
  users_asked boolean not null,
  status text not null check (status in ('SCHEDULED', 'MET', 'PARTIALLY_MET', 'NOT_MET', 'CANCELLED')),
  case_no text unique references case_file deferrable initially deferred,
  round int not null default 0,
  handed_in_on date,
  delivered_on date,
  acceptance_due date,
  late_on date,
  resubmit_by date,
  voices_until date,
  accepted_on date,
  accepted bigint not null default 0 check (accepted >= 0),
  disputed bigint not null default 0 check (disputed >= 0),
  primary key (agreement, no),
  foreign key (agreement, instalment) references engagement_instalment,
  unique (agreement, instalment),
  check ((period_from is null) = (period_to is null) and period_to >= period_from),
  check (trigger_kind <> 'NONE' or (instalment is null and accepted = 0 and disputed = 0)),
  check (trigger_kind in ('NONE', 'ACTUAL') or instalment is not null),
  check (trigger_kind <> 'ACTUAL' or period_from is not null),
  check (status <> 'SCHEDULED' or (accepted = 0 and disputed = 0)),
  check (case_no is not null or delivered_on is null),
  check ((delivered_on is null) = (acceptance_due is null))
);
comment on table milestone is '履约节点: one a piece of the plan; an instalment has one trigger and no more';
comment on column milestone.late_on is 'since when the payment clock runs because acceptance is late (《保障中小企业款项支付条例》第十条)';
comment on column milestone.accepted is 'what was accepted for payment and is undisputed, in fen';
create index milestone_open on milestone (case_no) where status = 'SCHEDULED' or disputed > 0;

-- Never more is accepted than was agreed.
create function milestone_within_agreed() returns trigger language plpgsql as $$
begin
  if (select sum(m.accepted + m.disputed) from milestone m where m.agreement = new.agreement)
     > (select e.amount + e.supplements from engagement e where e.agreement = new.agreement) then
    raise exception 'more was accepted under % than was agreed', new.agreement using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create trigger milestone_within_agreed after insert or update of accepted, disputed on milestone
  for each row execute function milestone_within_agreed();

create table deliverable (
  agreement text not null,
  milestone int not null,
  no int not null check (no > 0),
  item text not null,
  standard text not null,
  quantity numeric(14, 2) check (quantity > 0),
  evidence text not null,
  kind text not null check (kind in ('RESULT', 'MATCHING')),
  verdict text check (verdict in ('OK', 'RETURN')),
  reason text,
  primary key (agreement, milestone, no),
  foreign key (agreement, milestone) references milestone on delete cascade,
  check (kind <> 'MATCHING' or quantity is not null),
  check (verdict is distinct from 'RETURN' or reason is not null)
);
comment on table deliverable is '成果: what is to be handed in, and whether it was in order when last checked';
comment on column deliverable.quantity is 'how many; for matching outside resources (配套资源) the amount in yuan';

create table deliverable_version (
  agreement text not null,
  milestone int not null,
  no int not null,
  version int not null check (version > 0),
  handed_in text not null,
  reached numeric(14, 2) check (reached >= 0),
  files text[] not null,
  remark text not null,
  person_id bigint not null,
  at timestamptz not null default sanshe_now(),
  primary key (agreement, milestone, no, version),
  foreign key (agreement, milestone, no) references deliverable
);
comment on table deliverable_version is 'insert-only: everything ever handed in for a deliverable';

create table deduction_proposal (
  case_no text not null references case_file,
  round int not null,
  person_id bigint not null,
  no int not null,
  item text not null,
  ground text not null,
  amount bigint not null check (amount > 0),
  primary key (case_no, round, person_id, no)
);
comment on table deduction_proposal is 'insert-only: deductions proposed when deliverables were checked';

create table acceptance_member (
  case_no text not null references case_file,
  round int not null,
  person_id bigint not null references person,
  name text not null,
  primary key (case_no, round, person_id)
);
comment on table acceptance_member is 'insert-only: the acceptance group of each round';

create table acceptance_sheet (
  case_no text not null,
  round int not null,
  person_id bigint not null,
  verdict text not null check (verdict in ('ACCEPTED', 'PARTLY', 'REJECTED')),
  deduction bigint check (deduction > 0),
  deduction_reason text,
  opinion text not null,
  at timestamptz not null default sanshe_now(),
  primary key (case_no, round, person_id),
  foreign key (case_no, round, person_id) references acceptance_member,
  check ((deduction is null) = (deduction_reason is null))
);
comment on table acceptance_sheet is 'insert-only: what each member of the group found';

create table acceptance_judgement (
  case_no text not null,
  round int not null,
  person_id bigint not null,
  no int not null,
  item text not null,
  standard text not null,
  result text not null check (result in ('MET', 'PARTLY', 'NOT_MET')),
  reason text,
  primary key (case_no, round, person_id, no),
  foreign key (case_no, round, person_id) references acceptance_sheet,
  check (result = 'MET' or reason is not null)
);
comment on table acceptance_judgement is 'insert-only: each standard as each member judged it';

create table acceptance_conclusion (
  case_no text not null references case_file,
  round int not null,
  outcome text not null check (outcome in ('ACCEPTED', 'PARTLY', 'REJECTED')),
  share bigint not null check (share >= 0),
  deducted bigint not null check (deducted >= 0),
  disputed bigint not null check (disputed >= 0),
  dispute_reason text,
  opinion text not null,
  rectify_by date,
  rectification text,
  person_id bigint not null,
  account_id bigint not null,
  person_name text not null,
  concluded_on date not null,
  primary key (case_no, round),
  check (deducted + disputed <= share),
  check ((disputed > 0) = (dispute_reason is not null)),
  check ((outcome = 'REJECTED') = (rectify_by is not null)),
  check ((rectify_by is null) = (rectification is null))
);
comment on table acceptance_conclusion is 'insert-only: how each round of acceptance ended, once';

create table acceptance_deduction (
  case_no text not null,
  round int not null,
  no int not null,
  item text not null,
  ground text not null,
  shortfall numeric(14, 2),
  unit_price bigint,
  amount bigint not null check (amount > 0),
  primary key (case_no, round, no),
  foreign key (case_no, round) references acceptance_conclusion,
  check ((shortfall is null) = (unit_price is null)),
  check (shortfall is null or amount = round(shortfall * unit_price))
);
comment on table acceptance_deduction is 'insert-only: what was taken off, each with its ground and its computation';

create table dispute_settlement (
  case_no text primary key references milestone (case_no),
  paid boolean not null,
  amount bigint not null check (amount >= 0),
  reason text not null,
  person_id bigint not null,
  account_id bigint not null,
  person_name text not null,
  at timestamptz not null default sanshe_now(),
  check (paid = (amount > 0))
);
comment on table dispute_settlement is 'insert-only: what became of a disputed part, once';

-- 验收设定: figures of the unit and of the law on acceptance, as data.
create table acceptance_limit (
  key text not null,
  value numeric(12, 4) not null,
  law text not null,
  article text not null,
  verified boolean not null,
  valid_from date not null,
  valid_to date,
  primary key (key, valid_from)
);
comment on table acceptance_limit is '验收限额: how many accept, and how often a milestone may be tried';
insert into acceptance_limit values
  ('GROUP_MEMBERS', 3, '本单位政府购买服务内部控制制度', '', false, '2003-01-01', null),
  ('TRIES', 2, '本单位政府购买服务内部控制制度', '', false, '2003-01-01', null);
