-- 入驻评审: one panel over what was checked of a call. A rolling call has several, one after another.
create table incubation_selection (
  case_no text primary key references case_file deferrable initially deferred,
  call text not null references incubation_call,
  decided_by bigint references person,
  publicity_until timestamptz,
  concluded_at timestamptz,
  announced_on date,
  waits_until date check (waits_until >= announced_on),
  list_ended_at timestamptz
);
create index incubation_selection_of on incubation_selection (call);

-- 参评申请: what the panel and the section head made of it. settled_at: it is on the list of places, or declined for good.
create table incubation_selection_entry (
  application text primary key references incubation_application,
  selection text not null references incubation_selection,
  no int not null check (no > 0),
  passes boolean,
  place int check (place > 0),
  total numeric(9, 3),
  drop_reason text check (length(drop_reason) >= 5),
  settled_at timestamptz,
  unique (selection, no),
  unique (selection, place)
);

-- 入驻公示异议: by an applicant of the call, or by an officer for a citizen.
create table incubation_objection (
  case_no text primary key references case_file deferrable initially deferred,
  application text not null references incubation_selection_entry,
  organization_id bigint references organization,
  citizen text,
  contact text,
  facts text not null,
  lodged_by bigint not null references person,
  lodged_at timestamptz not null,
  finding text,
  proposal text check (proposal in ('UPHELD', 'REJECTED')),
  investigated_by bigint references person check (investigated_by <> lodged_by),
  outcome text check (outcome in ('UPHELD', 'REJECTED')),
  reasons text,
  decided_by bigint references person,
  decided_at timestamptz,
  check ((organization_id is null) <> (citizen is null)),
  check ((outcome is null) = (decided_at is null) and (outcome is null) = (reasons is null)),
  check (decided_by is null or decided_by <> investigated_by)
);
create index incubation_objection_of on incubation_objection (application);

-- Working days come from the rules of the base; these rows give the way of counting.
insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('INCUBATION_PUBLICITY', '入驻名单公示期', 'Publicity of an admission list', 5, 'WORKING_DAYS', 'PUBLICITY', 'EARLIEST', '政府信息公开条例', '第二十条', 'rules of the base', false, '2008-05-01', null),
  ('INCUBATION_OBJECTION_INVESTIGATION', '入驻异议调查（本单位内部时限）', 'Investigation of an objection to an admission (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '政府信息公开条例', '第二十条', 'setting', false, '2008-05-01', null),
  ('INCUBATION_OBJECTION_DECISION', '入驻异议决定（本单位内部时限）', 'Decision on an objection to an admission (internal setting)', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '政府信息公开条例', '第二十条', 'setting', false, '2008-05-01', null),
  ('INCUBATION_REVIEW_REPORT', '孵化评审自评报告提交期限', 'Report for a review of a tenancy', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '社会团体登记管理条例', '第三十条', 'rules of the base', false, '2008-05-01', null),
  ('INCUBATION_REVIEW_ANSWER', '对孵化评审结果提出异议的期限（本单位设置）', 'Objection to the result of a review (setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '行政许可法', '第七条', 'setting', false, '2008-05-01', null);
