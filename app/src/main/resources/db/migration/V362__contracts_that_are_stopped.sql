-- 中止和终止: on which grounds, heard, decided by whom; and the handover of the clients.
create table contract_stop_ground (
  code text not null,
  suspends boolean not null,
  terminates boolean not null,
  zh text not null,
  en text not null,
  law text not null,
  article text not null,
  verified boolean not null,
  valid_from date not null,
  valid_to date,
  primary key (code, valid_from)
);
comment on table contract_stop_ground is '中止、终止事由: on what grounds a contract may be stopped; neither side may do so at will';
insert into contract_stop_ground values
  ('PUBLIC_INTEREST', true, true, '继续履行将损害国家利益和社会公共利益', 'Going on would harm the interests of the state or the public', '政府采购法', '第五十条', true, '2003-01-01', null),
  ('AGREED', true, true, '双方协商一致', 'Both sides agree', '民法典', '第五百六十二条', false, '2021-01-01', null),
  ('BREACH', true, true, '一方严重违约，致使合同目的不能实现', 'A grave breach defeats the purpose of the contract', '民法典', '第五百六十三条', false, '2021-01-01', null),
  ('FORCE_MAJEURE', true, true, '不可抗力', 'Force majeure', '民法典', '第五百六十三条', false, '2021-01-01', null),
  ('SUPPLIER_UNFIT', true, true, '承接主体被撤销登记、列入严重违法失信名单或者丧失承接条件', 'The organization lost its registration, good standing or capacity', '政府购买服务管理办法', '第三十条', false, '2020-03-01', null),
  ('UNLAWFUL_RESULT', false, true, '采购结果被认定无效，合同被撤销', 'The result was found void and the contract cancelled', '政府采购法', '第七十三条', true, '2003-01-01', null);

create table contract_stop (
  case_no text primary key references case_file deferrable initially deferred,
  agreement text not null references contract_life,
  kind text not null check (kind in ('SUSPENSION', 'TERMINATION')),
  ground text not null,
  fault_party text check (fault_party in ('NONE', 'SUPPLIER', 'BUYER', 'BOTH')),
  reason text not null,
  heard boolean,
  statement text,
  decided boolean,
  opinion text,
  review_on date,
  ends_on date,
  resumed boolean,
  handed_over boolean,
  check (kind = 'SUSPENSION' or fault_party is not null)
);
comment on table contract_stop is '中止或者终止: proposed, heard, decided, ended';
create index contract_stop_agreement on contract_stop (agreement);

create table client_handover (
  id bigint generated always as identity primary key,
  case_no text not null references contract_stop,
  round int not null,
  clients_of text not null,
  clients int not null check (clients >= 0),
  receiver text not null,
  handed_on date not null,
  records text not null,
  consents int not null check (consents between 0 and clients)
);
comment on table client_handover is 'insert-only: 服务对象交接, counted by group; nobody is named';
create index client_handover_case on client_handover (case_no);

alter table hold drop constraint hold_ground_check;
alter table hold add constraint hold_ground_check check (ground in ('CHALLENGE', 'SUSPENSION_ORDER', 'CONTRACT_SUSPENDED'));
