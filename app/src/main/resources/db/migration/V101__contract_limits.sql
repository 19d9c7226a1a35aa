-- Limits of contracts, with their sources; looked up as of the case's date.
create table contract_limit (
  key text not null,
  value numeric(12, 4) not null,
  law text not null,
  article text not null,
  verified boolean not null,
  valid_from date not null,
  valid_to date,
  primary key (key, valid_from)
);
comment on table contract_limit is '合同限额: figures of the law on contracts, as data';
insert into contract_limit values
  ('PERFORMANCE_BOND_PERCENT', 10, '政府采购法实施条例', '第四十八条', true, '2015-03-01', null),
  ('SUPPLEMENT_PERCENT', 10, '政府采购法', '第四十九条', true, '2003-01-01', null),
  ('PAYMENT_DAYS_MAX', 60, '保障中小企业款项支付条例', '第九条', true, '2025-06-01', null),
  ('PAYMENT_DAYS_MAX', 60, '保障中小企业款项支付条例', '第八条', true, '2020-09-01', '2025-05-31');
