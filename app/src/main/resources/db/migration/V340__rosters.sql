-- 人员名册: the seats of an agreement, who may hold them and who held which on which day. An identity number is kept as a
-- keyed digest, which finds the same person again, and with its middle hidden; nowhere as it is.
create table certificate_kind (
  code text primary key,
  zh text not null,
  en text not null,
  family text not null,
  rank int not null,
  words text[] not null,
  source text not null,
  verified boolean not null,
  unique (family, rank)
);
comment on table certificate_kind is '职业资格证书: of one family a higher rank serves for a lower; words: what a contract calls it';
insert into certificate_kind values
  ('NONE', '不要求证书', 'No certificate', 'NONE', 0, '{}', '合同', true),
  ('ASSISTANT_SOCIAL_WORKER', '助理社会工作师', 'Assistant social worker', 'SOCIAL_WORK', 1, '{助理社会工作师,初级社会工作者,社会工作者职业资格}', '《社会工作者职业资格证书登记服务办法》', false),
  ('SOCIAL_WORKER', '社会工作师', 'Social worker', 'SOCIAL_WORK', 2, '{社会工作师,中级社会工作者}', '《社会工作者职业资格证书登记服务办法》', false),
  ('SENIOR_SOCIAL_WORKER', '高级社会工作师', 'Senior social worker', 'SOCIAL_WORK', 3, '{高级社会工作师}', '《高级社会工作师评价办法》', false),
  ('ELDERLY_CARER', '养老护理员', 'Carer for the elderly', 'CARE', 1, '{养老护理员,护理员}', '《养老护理员国家职业技能标准》', false),
  ('COUNSELLOR', '心理咨询师', 'Counsellor', 'COUNSELLING', 1, '{心理咨询师}', '人力资源社会保障部门', false),
  ('ACCOUNTANT', '初级会计师', 'Accountant', 'ACCOUNTING', 1, '{会计}', '《会计专业技术资格考试暂行规定》', false);

create table roster_limit (
  key text not null,
  value int not null,
  law text not null,
  article text not null,
  verified boolean not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (key, valid_from)
);
comment on table roster_limit is '用工限额: MIN_AGE in years; INSURANCE_DAYS within which somebody newly employed is insured';
insert into roster_limit values
  ('MIN_AGE', 16, '劳动法', '第十五条', false, '1995-01-01', null),
  ('INSURANCE_DAYS', 30, '社会保险法', '第五十八条', false, '2011-07-01', null);

create table minimum_wage (
  region text not null,
  monthly bigint not null check (monthly > 0),
  source text not null,
  verified boolean not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (region, valid_from)
);
comment on table minimum_wage is '月最低工资标准 in fen, by region code: the longest code that a unit''s begins with holds; without social insurance paid by the employer';
insert into minimum_wage values
  ('43', 193000, '湘人社规〔2022〕9号一类标准', false, '2022-04-01', '2024-11-30'),
  ('43', 210000, '湖南省2024年一类标准', false, '2024-12-01', null),
  ('4401', 230000, '粤府函〔2021〕345号一类标准', false, '2021-12-01', '2025-02-28'),
  ('4401', 250000, '广东省2025年一类标准', false, '2025-03-01', null);

create table roster_default (
  valid_from date primary key,
  grace_days int not null,
  deducts text not null,
  month_division text not null,
  paid_days numeric(4, 2) not null,
  overlap text not null,
  insurance_required boolean not null,
  silence_consents boolean not null,
  source text not null,
  verified boolean not null
);
comment on table roster_default is '岗位规则默认值: what the rules of posts open with; the contract decides';
insert into roster_default values
  ('2020-01-01', 15, 'WHOLE', 'CALENDAR', 21.75, 'REFUSE', true, false, '本单位设置；月计薪天数见劳社部发〔2008〕3号', false);

create table roster (
  agreement text primary key references case_file,
  first_change text unique references case_file deferrable initially deferred,
  title text not null,
  unit_id bigint not null references unit,
  organization_id bigint not null references organization,
  supplier_code text not null,
  term_from date not null,
  term_until date not null check (term_until >= term_from),
  region text not null,
  grace_days int not null check (grace_days between 0 and 366),
  deducts text not null check (deducts in ('WHOLE', 'BEYOND')),
  month_division text not null check (month_division in ('CALENDAR', 'PAID_DAYS')),
  paid_days numeric(4, 2) not null check (paid_days > 0 and paid_days <= 31),
  overlap text not null check (overlap in ('REFUSE', 'FLAG')),
  insurance_required boolean not null,
  silence_consents boolean not null,
  settled_at timestamptz,
  confirmed_at timestamptz,
  ended_on date
);
comment on table roster is '岗位规则: the roster of an agreement and its rules; deducts: all days of a vacancy that outlasts the grace, or only those beyond it';
comment on column roster.ended_on is 'the last day of the posts when it comes before the end of the term';
create index roster_of_unit on roster (unit_id);
create index roster_of_organization on roster (organization_id);

create table roster_seat (
  id bigint generated always as identity primary key,
  agreement text not null references roster,
  no int not null check (no > 0),
  post text not null,
  qualification text not null,
  share numeric(3, 2) not null check (share > 0 and share <= 1),
  certificate text not null references certificate_kind,
  item text,
  unique (agreement, no)
);
comment on table roster_seat is '岗位: one row a seat; share: of full time; item: the line of the price list it is paid under, null for none';

create table worker (
  id bigint generated always as identity primary key,
  id_digest text not null unique,
  id_masked text not null check (id_masked like '%**%'),
  name text not null
);
comment on table worker is '人员: the same person in whatever agreement; the number as a keyed digest and with its middle hidden';

create table roster_change (
  case_no text primary key references case_file deferrable initially deferred,
  agreement text not null references roster,
  kind text not null check (kind in ('FIRST', 'REPLACEMENT', 'LEAVE', 'END')),
  asked_on date not null,
  outcome text check (outcome in ('AGREE', 'RETURN', 'SILENCE', 'GIVE_UP', 'EFFECTIVE')),
  reason text,
  effective_at timestamptz
);
comment on table roster_change is '名册变更; asked_on: the day the term for handing it in counts from';
create index roster_change_of on roster_change (agreement);

create table roster_proposal (
  id bigint generated always as identity primary key,
  change_no text not null references roster_change deferrable initially deferred,
  seat_id bigint not null references roster_seat,
  name text not null,
  id_digest text not null,
  id_masked text not null check (id_masked like '%**%'),
  certificate text not null references certificate_kind,
  certificate_no text,
  certificate_until date,
  insured_since date,
  contract_from date not null,
  contract_until date,
  from_day date not null,
  unique (change_no, seat_id)
);
comment on table roster_proposal is '拟到岗人员: as proposed last; gone when it took effect or was withdrawn';
create unique index roster_proposal_once on roster_proposal (seat_id);
comment on index roster_proposal_once is 'one change of a seat at a time';

create table roster_leave (
  change_no text not null references roster_change deferrable initially deferred,
  seat_id bigint not null references roster_seat,
  last_day date not null,
  reason text not null,
  primary key (change_no, seat_id)
);
comment on table roster_leave is '离岗: as told';

create table assignment (
  id bigint generated always as identity primary key,
  seat_id bigint not null references roster_seat,
  worker_id bigint not null references worker,
  share numeric(3, 2) not null,
  span daterange not null check (not isempty(span) and not lower_inf(span) and not upper_inf(span)),
  change_no text not null references roster_change,
  certificate text not null references certificate_kind,
  certificate_no text,
  certificate_until date,
  insured_since date,
  contract_from date not null,
  contract_until date,
  left_because text,
  exclude using gist (int8range(seat_id, seat_id, '[]') with &&, span with &&)
);
comment on table assignment is '在岗: who holds a seat from when to when; a seat has one at a time';
create index assignment_of_worker on assignment (worker_id);
create index assignment_of_seat on assignment (seat_id, lower(span));

-- 全职: nobody is more than one person. The most a person is taken up by on any day from a day on, over all agreements.
create function most_taken_up(person bigint, since date) returns numeric stable language sql as $$
  select coalesce(max(total), 0) from (
    select (select sum(a.share) from assignment a where a.worker_id = person and a.span @> d.day) as total
    from (select greatest(lower(span), since) as day from assignment
           where worker_id = person and span && daterange(since, null)) d) every_start
$$;

insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('ROSTER_SUBMISSION', '提交或者修改人员名册', 'Handing in the roster', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '合同约定', '', 'setting', false, '2020-01-01', null),
  ('ROSTER_CONSENT', '答复人员名册', 'Answer to a roster', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '合同约定', '', 'setting', false, '2020-01-01', null),
  ('ATTENDANCE_CONFIRMATION', '确认月度考勤', 'Confirmation of attendance', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '合同约定', '', 'setting', false, '2020-01-01', null);
