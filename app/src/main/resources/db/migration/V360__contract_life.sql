-- 合同履行: a contract in life, under the number that is its agreement everywhere else.
create table contract_life (
  agreement text primary key references case_file deferrable initially deferred,
  contract_id bigint not null unique references contract,
  contract_case text not null references case_file,
  purchase_no text not null references case_file,
  year_no int not null default 1 check (year_no > 0),
  previous text references contract_life,
  term_end date not null,
  bond_days int check (bond_days > 0)
);
comment on table contract_life is '合同履行: which contract is performed under which number; renewals name the one before';
comment on column contract_life.purchase_no is 'the purchase or lot whose award it rests on, however often it was renewed';
comment on column contract_life.term_end is 'the last day, changes of the term included';
comment on column contract_life.bond_days is 'working days within which the performance bond goes back, as agreed; null for the setting';
create index contract_life_contract_case on contract_life (contract_case);
create index contract_life_purchase on contract_life (purchase_no);
create unique index contract_life_renewed_once on contract_life (previous);

create table year_funds (
  case_no text primary key references case_file deferrable initially deferred,
  agreement text not null references contract_life,
  year int not null,
  expected_on date not null
);
create index year_funds_agreement on year_funds (agreement, year);
comment on table year_funds is '年度资金: which year''s missing funds of an agreement a case waits for';

insert into contract_limit values
  ('TERM_NOTICE_DAYS', 30, '政府购买服务管理办法', '第二十四条', false, '2020-03-01', null),
  ('PLAN_ACCEPTANCE', 1, '政府采购法', '第五十条', false, '2003-01-01', null),
  ('SETTLEMENT_PUBLIC', 0, '政府采购法', '第十一条', false, '2003-01-01', null),
  ('ORDER_PAYMENT_DAYS', 10, '《关于进一步提高政府采购透明度和采购效率相关事项的通知》（财办库〔2023〕243号）', '第三条', false, '2003-01-01', null),
  ('ORDER_ACCEPTANCE_DAYS', 7, '政府采购法实施条例', '第四十五条', false, '2003-01-01', null),

  ('RETENTION_YEARS', 15, '政府采购法', '第四十二条', true, '2003-01-01', null);

insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('PERFORMANCE_PLAN', '排定履约节点（本单位内部时限）', 'Plan of the milestones (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位合同管理办法', '', 'setting', false, '2003-01-01', null),
  ('FUNDS_COMMITMENT', '落实合同资金（本单位内部时限）', 'Commitment of the funds (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位合同管理办法', '', 'setting', false, '2003-01-01', null),
  ('YEAR_FUNDS', '落实以后年度合同资金（本单位内部时限）', 'Funds of a later year (internal setting)', 60, 'DAYS', 'LEGAL', 'LATEST', '本单位合同管理办法', '', 'setting', false, '2003-01-01', null),
  ('SETTLEMENT', '合同结算（本单位内部时限）', 'Settlement of a contract (internal setting)', 20, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位合同管理办法', '', 'setting', false, '2003-01-01', null),
  ('PERFORMANCE_BOND_REFUND', '退还履约保证金（合同未约定时）', 'Return of the performance bond, where the contract does not say', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位合同管理办法', '', 'setting', false, '2003-01-01', null),
  ('HEARING', '合同中止、终止前的陈述（本单位内部时限）', 'Statement before a suspension or termination (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位合同管理办法', '', 'setting', false, '2003-01-01', null),
  ('CLIENT_HANDOVER', '交接服务对象（本单位内部时限）', 'Handover of the clients (internal setting)', 15, 'DAYS', 'LEGAL', 'LATEST', '本单位合同管理办法', '', 'setting', false, '2003-01-01', null),
  ('SUSPENSION_REVIEW', '复核中止履行（本单位内部时限）', 'Review of a suspension (internal setting)', 30, 'DAYS', 'LEGAL', 'LATEST', '本单位合同管理办法', '', 'setting', false, '2003-01-01', null);
