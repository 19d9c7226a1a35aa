alter table contract drop constraint contract_status_check;
alter table contract add constraint contract_status_check
  check (status in ('PENDING', 'ACTIVE', 'SUSPENDED', 'CANCELLED', 'TERMINATED'));
alter table contract add column buyer_decision text check (buyer_decision in ('SIGN', 'RETURN', 'REFUSE'));
alter table contract add column buyer_reason text;
alter table contract add column ended_reason text;
alter table contract add column ended_basis text;
comment on column contract.ended_reason is 'why it is suspended or came to its end before its time';

insert into contract_limit values
  ('LAST_INSTALMENT_PERCENT', 80, '政府购买服务管理办法', '第二十七条', false, '2020-03-01', null),
  ('BUDGET_YEARS_AFTER_TERM', 1, '政府购买服务管理办法', '第二十四条', false, '2020-03-01', null);
