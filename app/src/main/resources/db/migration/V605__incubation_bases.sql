-- 基地的开放信息.
alter table incubation_base add column opening_hours text;
alter table incubation_base add column phone text;
alter table incubation_base add column services text;

-- 每一版管理办法由哪个案卷发布; a sample has none.
alter table incubation_rules add column case_no text references case_file deferrable initially deferred;
create index incubation_rules_by_base on incubation_rules (base_id, valid_from desc) where base_id is not null;
create index incubation_base_by_region on incubation_base (region_code, level, name);

-- 基地草案: what a case would recognise, as last handed in. Gone when it is decided.
create table incubation_base_draft (
  case_no text primary key references case_file deferrable initially deferred,
  unit_id bigint not null references unit,
  base_id bigint references incubation_base,
  code text not null,
  head jsonb not null,
  body jsonb not null,
  drafted_by bigint not null references person,
  decision text check (decision in ('RECOGNISE', 'RETURN', 'REJECT')),
  valid_from date,
  opinion text,
  decided_by bigint references person,
  check (decision is distinct from 'RECOGNISE' or valid_from is not null),
  unique (base_id)
);
comment on column incubation_base_draft.base_id is 'null: a new base';
create unique index incubation_base_draft_code on incubation_base_draft (unit_id, code);

insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('INCUBATION_BASE_DECISION', '孵化基地认定和关闭的决定（本单位内部时限）', 'Decision on an incubation base (internal setting)', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '行政事业单位内部控制规范（试行）', '第十五条', 'setting', false, '2000-01-01', null),
  ('INCUBATION_OPERATION_DECISION', '基地托管的决定（本单位内部时限）', 'Decision on an operator (internal setting)', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '行政事业单位内部控制规范（试行）', '第十五条', 'setting', false, '2000-01-01', null),
  ('INCUBATION_OPERATION_REPORT', '基地运营年度绩效报告（合同年度届满后）', 'Yearly report of the operator of a base', 30, 'DAYS', 'LEGAL', 'LATEST', '政府购买服务管理办法', '第二十条', 'setting', false, '2000-01-01', null),
  ('INCUBATION_OPERATION_JUDGEMENT', '基地运营年度绩效评定（本单位内部时限）', 'Judging the report of an operator (internal setting)', 20, 'WORKING_DAYS', 'LEGAL', 'LATEST', '政府购买服务管理办法', '第二十条', 'setting', false, '2000-01-01', null);
