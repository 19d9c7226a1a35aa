-- Figures of the law and of local rules on payments, with their sources; looked up as of a day.
create table payment_limit (
  key text not null,
  value numeric(12, 6) not null,
  law text not null,
  article text not null,
  source text not null,
  verified boolean not null,
  valid_from date not null,
  valid_to date,
  primary key (key, valid_from)
);
comment on table payment_limit is '支付限额: figures of the law on payments, as data';
insert into payment_limit values
  ('INTEREST_DAILY_PERCENT', 0.05, '保障中小企业款项支付条例', '第十七条', 'PAY 17', true, '2025-06-01', null),
  ('INTEREST_DAILY_PERCENT', 0.05, '保障中小企业款项支付条例', '第十五条', 'mem', false, '2020-09-01', '2025-05-31'),
  ('ACCOUNT_COOLING_HOURS', 24, '本单位资金支付管理办法（示例）', '', 'local setting of the demo bureau', false, '2020-01-01', null);

-- 贷款市场报价利率: the one-year rate, by the day it was published.
create table lpr (
  published_on date primary key,
  one_year_percent numeric(6, 3) not null check (one_year_percent > 0 and one_year_percent < 100),
  source text not null,
  verified boolean not null,
  entered_by text,
  entered_at timestamptz not null default sanshe_now()
);
comment on table lpr is '一年期贷款市场报价利率: in force from its publication until the next one';
insert into lpr (published_on, one_year_percent, source, verified) values
  ('2023-08-21', 3.45, 'mem', false),
  ('2024-07-22', 3.35, 'mem', false),
  ('2024-10-21', 3.10, 'mem', false),
  ('2025-05-20', 3.00, 'mem', false);

insert into statutory_term (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to) values
  ('PAYMENT_ENTERPRISE', '向中小企业付款', 'Payment to a small or medium enterprise', 30, 'DAYS', 'EXACT', 'LATEST', '保障中小企业款项支付条例（2020年）', '第八条', 'mem', false, '2020-09-01', '2025-05-31'),
  ('PAYMENT_ENTERPRISE_AGREED', '向中小企业付款（合同另有约定的上限）', 'Payment to an enterprise, longest agreed term', 60, 'DAYS', 'EXACT', 'LATEST', '保障中小企业款项支付条例（2020年）', '第八条', 'mem', false, '2020-09-01', '2025-05-31');

create table payment_overdue (
  case_no text not null references payment,
  due_at timestamptz not null,
  entered_at timestamptz not null default sanshe_now(),
  primary key (case_no, due_at)
);
comment on table payment_overdue is 'insert-only: 逾期登记, payments that were not made by their deadline';

create table overdue_disclosure (
  unit_id bigint not null references unit,
  year int not null,
  by_name text not null,
  at timestamptz not null default sanshe_now(),
  primary key (unit_id, year)
);
comment on table overdue_disclosure is 'insert-only: whose overdue payments of which year were published (《保障中小企业款项支付条例》第十八条)';
