-- Figures of the law on single sources, purchases below the limit and framework agreements; as of the case's date.
create table method_limit (
  key text not null,
  value numeric(12, 4) not null,
  law text not null,
  article text not null,
  source text not null,
  verified boolean not null,
  valid_from date not null,
  valid_to date,
  primary key (key, valid_from)
);
comment on table method_limit is '采购方式限额: figures of the law on single methods, as data';
insert into method_limit (key, value, law, article, source, verified, valid_from, valid_to) values
  ('SINGLE_SOURCE_OPINIONS', 3, '政府采购非招标采购方式管理办法', '第三十八条', 'setting', false, '2014-02-01', null),
  ('SINGLE_SOURCE_NEGOTIATORS', 2, '政府采购非招标采购方式管理办法', '第四十一条', 'setting', false, '2014-02-01', null),
  ('ADD_ON_PERCENT', 10, '政府采购法', '第三十一条', 'GPL 31', true, '2003-01-01', null),
  ('PERFORMANCE_BOND_PERCENT', 10, '政府采购法实施条例', '第四十八条', 'GPR 48', true, '2015-03-01', null),
  ('FRAMEWORK_SUPPLIERS_MIN', 2, '政府采购框架协议采购方式管理暂行办法', '', 'Q21', true, '2022-03-01', null),
  ('FRAMEWORK_ELIMINATED_PERCENT', 20, '政府采购框架协议采购方式管理暂行办法', '', 'Q21', true, '2022-03-01', null),
  ('FRAMEWORK_ELIMINATED_MIN', 1, '政府采购框架协议采购方式管理暂行办法', '', 'Q21', true, '2022-03-01', null),
  ('FRAMEWORK_TERM_MONTHS', 24, '政府采购框架协议采购方式管理暂行办法', '', 'Q21', true, '2022-03-01', null),
  ('FRAMEWORK_REFILL_BELOW_PERCENT', 70, '政府采购框架协议采购方式管理暂行办法', '', 'Q21', true, '2022-03-01', null);

insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('SINGLE_SOURCE_OBJECTIONS', '单一来源公示异议处理', 'Objections to a single source', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '政府采购非招标采购方式管理办法', '第四十条', 'mem', false, '2014-02-01', null),
  ('FRAMEWORK_CALL', '封闭式框架协议征集文件发出至响应截止', 'Closed framework: call to the response deadline', 20, 'DAYS', 'EXACT', 'EARLIEST', '政府采购框架协议采购方式管理暂行办法', '', 'mem', false, '2022-03-01', null),
  ('FRAMEWORK_AGREEMENT', '签订封闭式框架协议', 'Signing of a closed framework agreement', 30, 'DAYS', 'LEGAL', 'LATEST', '政府采购框架协议采购方式管理暂行办法', '', 'Q21', true, '2022-03-01', null),
  ('FRAMEWORK_FILING', '框架协议副本备案', 'Copy of the framework agreement to finance', 7, 'WORKING_DAYS', 'LEGAL', 'LATEST', '政府采购框架协议采购方式管理暂行办法', '', 'Q21', true, '2022-03-01', null),
  ('FRAMEWORK_USERS_TOLD', '告知适用框架协议的采购人', 'Users told of the framework', 3, 'WORKING_DAYS', 'LEGAL', 'LATEST', '政府采购框架协议采购方式管理暂行办法', '', 'Q21', true, '2022-03-01', null),
  ('FRAMEWORK_SUMMARY', '框架协议成交结果汇总公告', 'Summary notice after a framework expired', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '政府采购框架协议采购方式管理暂行办法', '', 'Q21', true, '2022-03-01', null),
  ('FRAMEWORK_ORDER_ANSWER', '框架协议订单答复（协议约定）', 'Answer to an order (agreed)', 3, 'WORKING_DAYS', 'LEGAL', 'LATEST', '政府采购框架协议采购方式管理暂行办法', '', 'setting', false, '2022-03-01', null);

create table single_source (
  case_no text primary key references case_file,
  version int not null,
  status text not null
    check (status in ('JUSTIFYING', 'PUBLISHED', 'JUSTIFIED', 'DROPPED', 'INVITED', 'AGREED', 'FAILED', 'CANCELLED')),
  organization_id bigint not null,
  credit_code text not null,
  supplier text not null,
  ground text not null,
  public_from date,
  public_until timestamptz,
  quote_by timestamptz,
  bond_share numeric(5, 2),
  contact_name text,
  contact_phone text,
  offered bigint check (offered > 0),
  agreed bigint check (agreed > 0),
  negotiators text[] not null default '{}',
  agreed_at timestamptz,
  failure text
);
comment on table single_source is '单一来源采购: who is to be bought from alone, from the opinions to the price agreed';

create table single_source_objection (
  id bigint generated always as identity primary key,
  case_no text not null references single_source,
  no int not null,
  name text not null,
  contact text not null,
  content text not null,
  entered_by bigint,
  received_at timestamptz not null,
  unique (case_no, no)
);
comment on table single_source_objection is 'insert-only: objections handed in while the notice was public';
