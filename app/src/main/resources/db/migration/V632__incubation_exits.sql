-- 退驻情形: what may end a tenancy against the will of the organization.
create table incubation_exit_ground (
  code text primary key,
  position int not null unique,
  zh text not null,
  en text not null,
  law text not null,
  article text not null,
  source text not null,
  verified boolean not null
);
insert into incubation_exit_ground values
  ('FAILED_REVIEWS', 1, '评审不合格达到规定次数', 'Failed the reviews too often', '民法典', '第五百六十三条', 'defaults of the base rules [mem]', false),
  ('INACTIVE', 2, '长期不开展活动', 'Inactive for too long', '民法典', '第五百六十三条', 'defaults of the base rules [mem]', false),
  ('NOT_REGISTERED', 3, '未按期完成登记', 'Not registered in time', '民法典', '第五百六十三条', 'Longhua S1: register promptly; the months are a setting', false),
  ('FALSE_EVIDENCE', 4, '提供虚假材料', 'False evidence', '民法典', '第五百六十三条', 'Luzhou S2', true),
  ('ILLEGAL_ACTS', 5, '有违法违规行为', 'Illegal acts', '民法典', '第五百六十三条', 'Luzhou S2', true);

-- 退驻: asked for by the tenant, proposed by the house or the operator, or begun by an officer. One under way for a tenancy.
create table incubation_exit (
  case_no text primary key references case_file deferrable initially deferred,
  tenancy text not null references incubation_tenancy,
  origin text not null check (origin in ('TENANT', 'PROPOSAL', 'OFFICER')),
  ground text references incubation_exit_ground,
  reason text not null,
  opinion text,
  statement text,
  status text not null check (status in ('OPEN', 'DROPPED', 'KEPT', 'LEFT')),
  decided_by bigint references person,
  decided_at timestamptz,
  check ((origin = 'TENANT') = (ground is null))
);
create unique index incubation_exit_one on incubation_exit (tenancy) where status = 'OPEN';
create index incubation_exit_of on incubation_exit (tenancy);
