-- 资金计划: who promised how much of an agreement, and what each payer owes of every claim.
create table funding_share (
  agreement text not null,
  payer_unit bigint not null references unit,
  source text not null check (source in ('GENERAL_BUDGET', 'UPPER_TRANSFER', 'LOTTERY_FUND', 'GOVERNMENT_FUND')),
  year int not null check (year between 2000 and 2999),
  promised bigint not null check (promised > 0),
  due_on date,
  primary key (agreement, payer_unit, source, year)
);
comment on table funding_share is '出资份额: replaced as a whole by a new plan';
create index funding_share_due on funding_share (due_on);

create table funding_claim (
  agreement text not null,
  item text not null,
  payer_unit bigint not null references unit,
  no int not null check (no >= 1),
  amount bigint not null check (amount <> 0),
  at timestamptz not null default sanshe_now(),
  primary key (agreement, item, payer_unit, no)
);
comment on table funding_claim is 'insert-only: 分摊; what each payer owes of an item, below zero where it was given up';

create table fund_rule (
  key text not null,
  value int not null,
  law text not null,
  article text not null,
  verified boolean not null,
  valid_from date not null,
  valid_to date,
  primary key (key, valid_from)
);
comment on table fund_rule is '资金规则: figures of the law on budgets, as data';
insert into fund_rule values
  ('CARRY_OVER_YEARS', 2, '预算法；预算法实施条例', '第四十二条；第五十条', true, '2015-01-01', null);
