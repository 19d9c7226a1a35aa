-- 评审专家、采购人代表
create table evaluator (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  kind varchar(30) not null,
  name varchar(100) not null,
  person_key varchar(100) not null,
  resident_id text,
  resident_digest varchar(64) unique,
  person_id bigint unique,
  title varchar(100),
  phone text,
  entered_on date not null,
  left_on date check (left_on >= entered_on),
  created_at timestamptz not null default sanshe_now()
);
comment on column evaluator.resident_id is 'encrypted';
comment on column evaluator.phone is 'encrypted';
comment on column evaluator.person_id is 'the person with an account, when there is one';
create index evaluator_by_person_key on evaluator (person_key, id);

create table evaluator_expertise (
  evaluator_id bigint not null references evaluator,
  code varchar(30) not null,
  primary key (evaluator_id, code)
);

create table evaluator_employment (
  id bigint generated always as identity primary key,
  evaluator_id bigint not null references evaluator,
  employer varchar(200) not null,
  employer_key varchar(200) not null,
  employer_code varchar(18),
  position varchar(100),
  employed_from date,
  employed_to date check (employed_to >= employed_from)
);
create index evaluator_employment_of on evaluator_employment (evaluator_id);

-- 亲属及其他申报关系: a person, an organization, or both
create table evaluator_relative (
  id bigint generated always as identity primary key,
  evaluator_id bigint not null references evaluator,
  relation varchar(30) not null,
  person_name varchar(100),
  person_key varchar(100),
  resident_digest varchar(64),
  organization_code varchar(18),
  note varchar(300),
  check (person_key is not null or organization_code is not null)
);
create index evaluator_relative_of on evaluator_relative (evaluator_id);
