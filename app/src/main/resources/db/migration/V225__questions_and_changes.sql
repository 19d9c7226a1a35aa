-- 询问与澄清: inquiries, changes of the documents, and responses that must be confirmed after a change.
insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('NEGOTIATION_CHANGE', '影响响应文件编制的谈判文件修改', 'Change of negotiation documents before the deadline', 3, 'WORKING_DAYS', 'EXACT', 'EARLIEST', '政府采购非招标采购方式管理办法', '第二十九条', 'mem', false, '2014-02-01', null),
  ('CONFIRMATION_REMINDER', '提醒确认响应（截止前，本单位内部设置）', 'Reminder to confirm a response, before the deadline (internal setting)', 1, 'DAYS', 'EXACT', 'EARLIEST', '本单位政府采购内部控制制度', '', 'setting', false, '2003-01-01', null);

alter table response drop constraint response_status_check;
alter table response add constraint response_status_check
  check (status in ('INVITED', 'PENDING', 'TO_CONFIRM', 'LAPSED', 'VALID', 'DISQUALIFIED', 'WITHDRAWN'));
alter table response_version drop constraint response_version_action_check;
alter table response_version add constraint response_version_action_check
  check (action in ('SUBMIT', 'CONFIRM', 'REPLACE', 'WITHDRAW'));

create table inquiry (
  case_no text primary key references case_file deferrable initially deferred,
  version int not null,
  tender_case_no text not null references case_file,
  organization_id bigint,
  asker text not null,
  channel text not null check (channel in ('ONLINE', 'PHONE', 'LETTER', 'VISIT', 'EMAIL')),
  matter text not null check (matter in ('DOCUMENTS', 'OTHER')),
  question text not null,
  status text not null check (status in ('RECEIVED', 'ANSWERED')),
  outcome text check (outcome in ('PUBLIC', 'PRIVATE')),
  public_question text,
  answer text,
  change_needed boolean not null default false,
  received_at timestamptz not null,
  answered_at timestamptz,
  check ((status = 'ANSWERED') = (answered_at is not null)),
  check (outcome is distinct from 'PUBLIC' or public_question is not null)
);
create index inquiry_of on inquiry (tender_case_no);

create table documents_change (
  case_no text primary key references case_file deferrable initially deferred,
  version int not null,
  tender_case_no text not null references case_file,
  inquiry_case_no text references case_file,
  status text not null check (status in ('PROPOSED', 'PUBLISHED', 'DROPPED', 'LAPSED')),
  affects_responses boolean not null,
  reason text not null,
  deadline_before timestamptz not null,
  deadline timestamptz not null check (deadline >= deadline_before),
  questions_until timestamptz not null,
  published_at timestamptz,
  check ((status = 'PUBLISHED') = (published_at is not null))
);
create unique index documents_change_once on documents_change (tender_case_no) where status = 'PROPOSED';
comment on index documents_change_once is 'one change at a time: the next one builds on what the last one made of the documents';

create table documents_change_item (
  case_no text not null references documents_change,
  no int not null,
  part text not null check (part in ('REQUIREMENT', 'CRITERIA', 'CONTRACT', 'SCHEDULE', 'FORMAT', 'OTHER')),
  before_text text not null,
  after_text text not null,
  primary key (case_no, no)
);

create table documents_change_file (
  case_no text not null references documents_change,
  no int not null,
  ref text not null,
  primary key (case_no, no)
);
