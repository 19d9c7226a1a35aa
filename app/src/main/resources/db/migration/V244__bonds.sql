-- 保证金: what a supplier gave, until when it must be given back, and what became of it.
create table bond (
  id bigint generated always as identity primary key,
  case_no text not null references case_file,
  kind text not null check (kind in ('BID', 'PERFORMANCE')),
  response_case_no text references response,
  organization_id bigint not null references organization,
  supplier text not null,
  form text not null check (form in ('CHEQUE', 'DRAFT', 'PROMISSORY_NOTE', 'GUARANTEE')),
  amount bigint not null check (amount > 0),
  issuer text not null,
  account text,
  received_on date not null,
  return_case_no text unique references case_file deferrable initially deferred,
  refund_due timestamptz,
  outcome text check (outcome in ('RETURN', 'KEEP')),
  settled_on date,
  ground text,
  reason text,
  check ((outcome is null) = (settled_on is null)),
  check (outcome is distinct from 'KEEP' or (ground is not null and reason is not null)),
  unique (case_no, kind, response_case_no)
);
comment on table bond is '保证金登记: not in cash (《政府采购法实施条例》第三十三条、第四十八条)';
comment on column bond.account is 'encrypted: the account it was paid from';
create index bond_case on bond (case_no);
create index bond_open on bond (refund_due) where outcome is null;

create table bond_forfeit_ground (
  code text primary key,
  zh text not null,
  en text not null,
  source text not null,
  verified boolean not null,
  valid_from date not null,
  valid_to date
);
comment on table bond_forfeit_ground is '不予退还情形: when a bond need not be given back';
insert into bond_forfeit_ground (code, zh, en, source, verified, valid_from) values
  ('WITHDRAWN', '在响应有效期内撤回响应文件', 'The response was withdrawn while it was binding', '《政府采购货物和服务招标投标管理办法》第三十八条', false, '2017-10-01'),
  ('NOT_SIGNED', '除不可抗力外，中标、成交后不签订合同', 'Awarded, but did not sign, other than by force majeure', '《政府采购法实施条例》第七十二条；《政府采购竞争性磋商采购方式管理暂行办法》第三十一条', false, '2015-03-01'),
  ('FALSE', '提供虚假材料谋取中标、成交', 'False material was handed in to win', '《政府采购法》第七十七条；《政府采购竞争性磋商采购方式管理暂行办法》第三十一条', false, '2015-03-01'),
  ('COLLUSION', '与采购人、其他供应商或者采购代理机构恶意串通', 'Collusion with the purchaser, other suppliers or the agency', '《政府采购法》第七十七条；《政府采购法实施条例》第七十四条', false, '2015-03-01'),
  ('OTHER', '采购文件规定的其他情形', 'Another ground the documents lay down', '采购文件', false, '2015-03-01');
