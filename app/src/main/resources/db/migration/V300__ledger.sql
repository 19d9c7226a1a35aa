-- 资金账: budget lines, vouchers and their postings, in double entry. What is wrong cannot be written, whoever writes it.
create table budget_line (
  id bigint generated always as identity primary key,
  payer_unit bigint not null references unit,
  source text not null check (source in ('GENERAL_BUDGET', 'UPPER_TRANSFER', 'LOTTERY_FUND', 'GOVERNMENT_FUND')),
  year int not null check (year between 2000 and 2999),
  item_code text not null check (item_code <> ''),
  item_name text not null check (item_name <> ''),
  origin_year int not null check (origin_year <= year),
  unique (payer_unit, source, year, item_code, origin_year)
);
comment on table budget_line is '预算指标: one payer, one source, one year, one item; never changed, but locked while its sums are read';
create index budget_line_year on budget_line (year, payer_unit);

create function budget_line_stays() returns trigger language plpgsql as $$
begin
  raise exception 'a budget line stays what it is' using errcode = '42501';
end
$$;
create trigger budget_line_stays before update or delete on budget_line
  for each row execute function budget_line_stays();

create table voucher_book (
  year int primary key,
  last int not null check (last >= 0)
);
comment on table voucher_book is '凭证编号: the last number of each year; its row is the first lock of every posting';

create table voucher (
  id bigint generated always as identity primary key,
  no text not null unique check (no ~ '^PZ[0-9]{4}-[0-9]{6}$'),
  kind text not null check (kind in ('ISSUE', 'FREEZE', 'UNFREEZE', 'COMMIT', 'RELEASE', 'ACCRUE', 'REDUCE', 'SEND', 'SETTLE',
    'BOUNCE', 'REFUND', 'CORRECT', 'LAPSE', 'CARRY', 'SURPLUS', 'REVERSE')),
  agreement text,
  item text,
  order_no text,
  document text,
  summary text not null,
  booked_on date not null,
  reverses bigint unique references voucher,
  original boolean not null default true,
  attempt int not null default 1 check (attempt >= 1),
  postings int not null check (postings >= 2),
  by_person bigint,
  by_name text not null,
  deputy_for bigint,
  at timestamptz not null default sanshe_now(),
  check ((reverses is null) = (kind <> 'REVERSE')),
  check (item is null or agreement is not null),
  check (order_no is null or item is not null)
);
comment on table voucher is 'insert-only: 记账凭证; a mistake is reversed by another voucher';
comment on column voucher.original is 'false for what becomes payable again because its money had to go back to the treasury';
comment on column voucher.attempt is '1, and one more for each earlier one that was reversed';
create unique index voucher_accrued_once on voucher (agreement, item, attempt) where kind = 'ACCRUE' and original;
create unique index voucher_sent_once on voucher (order_no, attempt) where kind = 'SEND';
create unique index voucher_settled_once on voucher (order_no, attempt) where kind = 'SETTLE';
create unique index voucher_bounced_once on voucher (order_no, attempt) where kind = 'BOUNCE';
create index voucher_agreement on voucher (agreement, id) where agreement is not null;
create index voucher_order on voucher (order_no) where order_no is not null;
create index voucher_booked on voucher (booked_on, id);

create table posting (
  voucher bigint not null references voucher,
  no int not null check (no >= 1),
  line bigint not null references budget_line,
  account text not null check (account in
    ('ISSUED', 'AVAILABLE', 'FROZEN', 'COMMITTED', 'PAYABLE', 'IN_TRANSIT', 'PAID', 'RETURNED', 'LAPSED')),
  agreement text not null default '',
  item text not null default '',
  order_no text not null default '',
  amount bigint not null check (amount <> 0),
  primary key (voucher, no),
  check ((agreement = '') = (account in ('ISSUED', 'AVAILABLE', 'LAPSED'))),
  check ((item <> '') = (account in ('PAYABLE', 'IN_TRANSIT', 'PAID'))),
  check ((order_no <> '') = (account in ('IN_TRANSIT', 'PAID')))
);
comment on table posting is 'insert-only: 分录; in fen, balances are their sums';
create index posting_place on posting (line, account, agreement, item, order_no) include (amount, voucher);
create index posting_agreement on posting (agreement, account, item) include (amount, line, voucher) where agreement <> '';

create table agreement_cap (
  agreement text primary key,
  cap bigint not null check (cap > 0)
);
comment on table agreement_cap is '合同金额: no more than this may be committed, payable, in transit and paid together';
