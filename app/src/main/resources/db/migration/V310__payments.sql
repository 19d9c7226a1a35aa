-- 支付: what was earned, who pays which share of it, and what became of each payment.
create table payment_claim (
  agreement text not null,
  item text not null,
  title text not null,
  unit_id bigint not null references unit,
  organization_id bigint not null references organization,
  enterprise boolean not null,
  amount bigint not null check (amount > 0),
  disputed bigint not null check (disputed >= 0),
  last boolean not null,
  cause text not null references case_file,
  signed_on date not null,
  delivered_on date,
  accepted_on date,
  acceptance_due date,
  agreed_days int check (agreed_days > 0),
  agreed_in_working_days boolean not null,
  daily_interest numeric(9, 6) check (daily_interest > 0),
  claimed_on date not null,
  claimed_by bigint references person,
  primary key (agreement, item)
);
comment on table payment_claim is 'insert-only: 应付事项, what was earned and by what; it is claimed once';
create index payment_claim_organization on payment_claim (organization_id);

create table payment (
  case_no text primary key references case_file deferrable initially deferred,
  agreement text not null,
  item text not null,
  payer_unit bigint not null references unit,
  organization_id bigint not null references organization,
  amount bigint not null check (amount > 0),
  status text not null check (status in
    ('REQUESTED', 'CHECKED', 'APPROVED', 'SENT', 'PAID', 'BOUNCED', 'UNFUNDED', 'CANCELLED')),
  -- the papers handed in last
  invoice_kind text,
  invoice_number text,
  invoice_key text,
  invoice_date date,
  buyer_name text,
  seller_name text,
  content text,
  invoice_amount bigint,
  invoice_file text,
  papers_on date,
  payee_account text,
  -- what was decided last
  passed boolean,
  refused boolean not null default false,
  released boolean,
  levels text[] not null default '{}',
  approved_levels int not null default 0,
  delay_reason text,
  -- where the money stands
  accrued boolean not null default false,
  attempt int not null default 0,
  due_at timestamptz,
  paid_on date,
  bounced_on date,
  bounce_reason text,
  created_at timestamptz not null default sanshe_now(),
  foreign key (agreement, item) references payment_claim,
  unique (agreement, item, payer_unit),
  check (status <> 'PAID' or paid_on is not null),
  check (status not in ('BOUNCED', 'UNFUNDED') or bounced_on is not null),
  check (status not in ('APPROVED', 'SENT', 'PAID') or accrued)
);
comment on table payment is '支付: one payer''s share of a claim; never two for the same share';
comment on column payment.payee_account is 'encrypted: the account the payee confirmed';
comment on column payment.accrued is 'whether the ledger has it as payable; not while the committed money does not suffice';
create unique index payment_invoice on payment (invoice_key) where status <> 'CANCELLED';
create index payment_open on payment (payer_unit, due_at, case_no) where status not in ('PAID', 'CANCELLED');
create index payment_organization on payment (organization_id, case_no);

-- 更正只能前进: the law's order of statuses, whoever writes.
create function payment_may_become() returns trigger language plpgsql as $$
begin
  if new.status = old.status or (old.status, new.status) in (
      ('REQUESTED', 'CHECKED'), ('REQUESTED', 'CANCELLED'),
      ('CHECKED', 'REQUESTED'), ('CHECKED', 'APPROVED'), ('CHECKED', 'CANCELLED'),
      ('APPROVED', 'SENT'), ('APPROVED', 'CHECKED'), ('APPROVED', 'REQUESTED'), ('APPROVED', 'CANCELLED'),
      ('SENT', 'PAID'), ('SENT', 'BOUNCED'), ('SENT', 'UNFUNDED'),
      ('BOUNCED', 'CHECKED'), ('BOUNCED', 'APPROVED'), ('BOUNCED', 'CANCELLED'),
      ('UNFUNDED', 'CHECKED'), ('UNFUNDED', 'APPROVED'), ('UNFUNDED', 'CANCELLED')) then
    if (new.agreement, new.item, new.payer_unit, new.amount) is distinct from
       (old.agreement, old.item, old.payer_unit, old.amount) then
      raise exception 'what is paid to whom by whom does not change';
    end if;
    return new;
  end if;
  raise exception 'a payment does not become % from %', new.status, old.status;
end $$;
create trigger payment_status before update on payment for each row execute function payment_may_become();

-- 不相容岗位: one person, one post in a payment; whoever did what it rests on has the post CAUSE.
create table payment_post (
  case_no text not null references case_file deferrable initially deferred,
  person_id bigint not null references person,
  post text not null check (post in ('CAUSE', 'PAPERS', 'CHECK', 'RELEASE') or post like 'APPROVE:%'),
  taken_at timestamptz not null default sanshe_now(),
  primary key (case_no, person_id)
);
comment on table payment_post is 'insert-only: 不相容岗位, who holds which post in a payment (《行政事业单位内部控制规范（试行）》第十五条)';

create table payment_suspension (
  id bigint generated always as identity primary key,
  agreement text not null,
  reason text not null,
  law text not null,
  article text not null,
  since timestamptz not null default sanshe_now(),
  until timestamptz
);
comment on table payment_suspension is '暂停支付: open payments of an agreement are neither approved nor released';
create unique index payment_suspension_open on payment_suspension (agreement) where until is null;
