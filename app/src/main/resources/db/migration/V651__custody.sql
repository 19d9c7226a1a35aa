-- 托管机构: who keeps the money of founders without an account, by a tripartite agreement. One at a time for a tenancy.
create table custody (
  agreement text primary key references case_file deferrable initially deferred,
  tenancy text not null references incubation_tenancy,
  custodian_id bigint not null references organization,
  authority text not null,
  document text,
  status text not null check (status in ('SIGNING', 'DECLINED', 'IN_FORCE', 'ENDED')),
  since date,
  ended_on date check (ended_on >= since),
  reason text,
  check ((status in ('IN_FORCE', 'ENDED')) = (since is not null)),
  check ((status = 'ENDED') = (ended_on is not null))
);
create unique index custody_one on custody (tenancy) where status = 'IN_FORCE';
create unique index custody_signing on custody (tenancy) where status = 'SIGNING';
create index custody_of_custodian on custody (custodian_id, status);

-- 收入托管: money that is to arrive for a tenancy.
create table custody_receipt (
  case_no text primary key references case_file deferrable initially deferred,
  tenancy text not null references incubation_tenancy,
  custodian_id bigint not null references organization,
  source text not null check (source in ('SUBSIDY', 'DONATION')),
  payout text references case_file,
  payer text not null,
  payer_account text,
  purpose text not null,
  amount bigint not null check (amount > 0),
  arrived_on date,
  slip text,
  status text not null check (status in ('EXPECTED', 'ARRIVED', 'BOOKED', 'MISSING')),
  check ((source = 'SUBSIDY') = (payout is not null)),
  check (status not in ('ARRIVED', 'BOOKED') or arrived_on is not null and slip is not null)
);
create unique index custody_receipt_once on custody_receipt (payout) where payout is not null;
create index custody_receipt_of on custody_receipt (tenancy);

-- 用途: the plan that money in custody is spent by.
create table custody_line (
  id bigint generated always as identity primary key,
  receipt text not null references custody_receipt,
  no int not null,
  item text not null,
  amount bigint not null check (amount > 0),
  unique (receipt, no)
);

-- 使用托管资金: from the founders' request to the custodian's bank slip.
create table custody_spending (
  case_no text primary key references case_file deferrable initially deferred,
  tenancy text not null references incubation_tenancy,
  custodian_id bigint not null references organization,
  line bigint not null references custody_line,
  purpose text not null,
  payee_kind text not null check (payee_kind in ('ORGANIZATION', 'PERSON')),
  exception text,
  payee text not null,
  payee_code text,
  bank text not null,
  account text not null,
  account_digest text not null,
  invoice_no text not null,
  invoice_key text not null,
  buyer text not null,
  amount bigint not null check (amount > 0),
  status text not null check (status in ('ASKED', 'RETURNED', 'CHECKED', 'APPROVED', 'PAID', 'REFUSED')),
  paid_on date,
  slip text,
  reason text,
  check ((payee_kind = 'PERSON') = (exception is not null)),
  check ((payee_kind = 'ORGANIZATION') = (payee_code is not null)),
  check ((status = 'PAID') = (slip is not null))
);
create unique index custody_spending_invoice on custody_spending (invoice_key) where status <> 'REFUSED';
create index custody_spending_of on custody_spending (tenancy, status);
create index custody_spending_line on custody_spending (line) where status <> 'REFUSED';

-- 可以支付给个人的情形: the exceptions of 《现金管理暂行条例》第五条, as far as a base allows them.
create table custody_exception (
  code text primary key,
  name text not null,
  name_en text not null,
  source text not null,
  verified boolean not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);
insert into custody_exception values
  ('LABOUR', '个人劳务报酬', 'Pay for personal labour', '《现金管理暂行条例》第五条第二项', true, '1988-10-01', null),
  ('TRAVEL', '出差人员必须随身携带的差旅费', 'Travel money of people on duty', '《现金管理暂行条例》第五条第七项', true, '1988-10-01', null);

-- 结清: what is left goes to the body's own account, to the next custodian or back to its source.
create table custody_settlement (
  case_no text primary key references case_file deferrable initially deferred,
  tenancy text not null references incubation_tenancy,
  custodian_id bigint not null references organization,
  kind text not null check (kind in ('TO_BODY', 'TO_SOURCE')),
  amount bigint check (amount >= 0),
  status text not null check (status in ('OPEN', 'PAID', 'BOOKED')),
  slip text,
  paid_on date,
  check (status = 'OPEN' or amount is not null and paid_on is not null),
  check (status = 'OPEN' or amount = 0 or slip is not null)
);
create unique index custody_settlement_one on custody_settlement (tenancy) where status <> 'BOOKED';

-- 托管账: every movement with its voucher. The balance is the sum of what was written; it is never below zero.
create table custody_entry (
  id bigint generated always as identity primary key,
  tenancy text not null references incubation_tenancy,
  custodian_id bigint not null references organization,
  no int not null,
  kind text not null check (kind in ('IN', 'HANDED_IN', 'SPENT', 'HANDED_OUT', 'SETTLED', 'RETURNED')),
  amount bigint not null,
  balance bigint not null,
  line bigint references custody_line,
  receipt text references custody_receipt,
  cause text not null references case_file,
  item text not null,
  booked_on date not null,
  counterparty text not null,
  summary text not null,
  voucher text not null check (voucher ~ '^doc:[0-9]+$'),
  recorded_by bigint references person,
  recorded_at timestamptz not null default sanshe_now(),
  constraint custody_sign check ((amount > 0) = (kind in ('IN', 'HANDED_IN')) and amount <> 0),
  constraint custody_never_negative check (balance >= 0),
  constraint custody_booked_once unique (cause, kind, item),
  unique (tenancy, custodian_id, no)
);
comment on table custody_entry is 'insert-only: what was booked stays booked';
create index custody_entry_by_day on custody_entry (tenancy, booked_on, id);

-- movements of a tenancy are written one after another, and each carries the sum of all before it
create function custody_entry_sum() returns trigger language plpgsql as $$
begin
  perform 1 from incubation_tenancy where case_no = new.tenancy for update;
  select coalesce(max(no), 0) + 1, coalesce(sum(amount), 0) + new.amount into new.no, new.balance
    from custody_entry where tenancy = new.tenancy and custodian_id = new.custodian_id;
  return new;
end $$;

create trigger custody_entry_sum before insert on custody_entry for each row execute function custody_entry_sum();

-- 月度对账单, one a month.
create table custody_statement (
  tenancy text not null references incubation_tenancy,
  custodian_id bigint not null references organization,
  month date not null check (extract(day from month) = 1),
  document bigint not null references document,
  issued_at timestamptz not null default sanshe_now(),
  primary key (tenancy, custodian_id, month)
);
comment on table custody_statement is 'insert-only: a statement is issued once';
