-- 支出明细: what the grantee spent, line by line; a mistake is withdrawn by another row and never erased.
create table grant_spending (
  id bigint generated always as identity primary key,
  agreement text not null references grant_project,
  line int not null,
  spent_on date not null,
  receipt_no text not null check (receipt_no ~ '^[0-9A-Za-z-]{4,40}$'),
  payee text not null,
  what text not null,
  amount bigint not null check (amount > 0),
  document_id bigint references document,
  digest text,
  entered_by bigint not null references person,
  entered_at timestamptz not null default sanshe_now(),
  foreign key (agreement, line) references grant_line
);
comment on table grant_spending is 'insert-only: 支出明细';
create index grant_spending_agreement on grant_spending (agreement, spent_on);
create index grant_spending_digest on grant_spending (digest) where digest is not null;

create table grant_spending_withdrawal (
  spending bigint primary key references grant_spending,
  reason text not null,
  by_person bigint not null references person,
  at timestamptz not null default sanshe_now()
);
comment on table grant_spending_withdrawal is 'insert-only: 撤回的支出';

-- 票据只用一次: over all projects of all organizations; free again when its row was withdrawn.
create table grant_receipt_in_use (
  receipt_no text primary key,
  spending bigint not null unique references grant_spending
);
comment on table grant_receipt_in_use is '票据号码占用: one row a number in use';

-- 费用认定: what the audit left of every line.
create table grant_cost (
  agreement text not null,
  round int not null check (round > 0),
  line int not null,
  eligible bigint not null check (eligible >= 0),
  ineligible bigint not null check (ineligible >= 0),
  reason text,
  primary key (agreement, round, line),
  foreign key (agreement, line) references grant_line,
  check (ineligible = 0 or reason is not null)
);
comment on table grant_cost is 'insert-only: 费用认定; the newest round counts';

create table grant_audit (
  agreement text not null references grant_project,
  round int not null check (round > 0),
  own_used bigint not null check (own_used >= 0),
  firm text,
  report_no text,
  reported_on date,
  by_person bigint not null references person,
  at timestamptz not null default sanshe_now(),
  primary key (agreement, round)
);
comment on table grant_audit is 'insert-only: 审计; the newest round counts';

-- 结算.
create table grant_settlement (
  agreement text primary key references grant_project,
  settled_on date not null,
  liquidated boolean not null,
  awarded bigint not null,
  share numeric(7, 4),
  eligible bigint not null check (eligible >= 0),
  own_used bigint not null check (own_used >= 0),
  allowed bigint not null check (allowed >= 0),
  paid bigint not null check (paid >= 0),
  final_part bigint not null check (final_part >= 0),
  recoverable bigint not null check (recoverable >= 0),
  document_id bigint references document,
  check (allowed <= awarded),
  check (share is null or allowed <= eligible * share / 100),
  check (allowed <= greatest(eligible - own_used, 0)),
  check (recoverable = greatest(paid - allowed, 0)),
  check (final_part = case when liquidated then 0 else greatest(allowed - paid, 0) end)
);
comment on table grant_settlement is 'insert-only: 结算; 应拨 and 应收回 follow from what was allowed and paid';
