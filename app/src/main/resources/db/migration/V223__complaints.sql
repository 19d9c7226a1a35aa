create table complaint (
  case_no text primary key references case_file deferrable initially deferred,
  version int not null,
  challenge_case_no text not null references challenge,
  purchase_case_no text not null references case_file,
  organization_id bigint not null,
  complainant text not null,
  stage text not null check (stage in ('DOCUMENTS', 'PROCESS', 'RESULT')),
  status text not null check (status in ('LODGED', 'ACCEPTED', 'REFUSED', 'REFERRED', 'DECIDED', 'WITHDRAWN')),
  received_on date not null,
  correction_asked boolean not null default false,
  reason text,
  office text,
  outcome text check (outcome in ('REJECTED', 'UPHELD_NO_EFFECT', 'UPHELD_AFFECTS')),
  ground text check (ground in ('NOT_ADMISSIBLE', 'UNFOUNDED', 'FABRICATED', 'FALSE_MATERIAL', 'ILLEGAL_EVIDENCE')),
  decision_number text,
  decided_on date,
  conclusion text,
  arrangement_needed boolean not null default false,
  lodged_at timestamptz not null,
  check ((outcome = 'REJECTED') = (ground is not null))
);
comment on table complaint is 'Complaints to the finance department, each after a challenge, with what was decided.';
create unique index complaint_once on complaint (challenge_case_no) where status in ('LODGED', 'ACCEPTED', 'DECIDED');
create index complaint_unfounded on complaint (organization_id, decided_on) where ground = 'UNFOUNDED';

create table suspension (
  id bigint generated always as identity primary key,
  case_no text not null references complaint,
  from_day date not null,
  to_day date not null check (to_day >= from_day)
);
comment on table suspension is 'Days for which finance ordered the procurement to be suspended, the first not counted; an order ended early is shortened.';

create table bad_conduct (
  id bigint generated always as identity primary key,
  organization_id bigint not null,
  listed_on date not null,
  ground text not null check (ground in ('UNFOUNDED_COMPLAINTS', 'FABRICATED', 'FALSE_MATERIAL', 'ILLEGAL_EVIDENCE')),
  banned_until date check (banned_until > listed_on),
  source text not null
);
comment on table bad_conduct is 'insert-only: entries in the list of bad conduct in government procurement; until when barred from it, if at all.';
create index bad_conduct_of on bad_conduct (organization_id, listed_on);

insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('COMPLAINT_NOTIFICATION', '发出投诉答复通知书', 'Copies of an accepted complaint', 8, 'WORKING_DAYS', 'LEGAL', 'LATEST', '政府采购质疑和投诉办法', '第二十一条', 'mem', false, '2018-03-01', null),
  ('COMPLAINT_CORRECTION', '投诉书补正（合理期限，可调整）', 'Correction of a complaint (a reasonable time, adjustable)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '政府采购质疑和投诉办法', '第二十一条', 'setting', false, '2018-03-01', null);
