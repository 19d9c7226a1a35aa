-- Terms of publishing a result and of answering an objection. No verified text gives them: they are settings of the bureau.
insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('ASSESSMENT_PUBLICITY', '考核结果公示期', 'Publicity of an assessment result', 5, 'WORKING_DAYS', 'PUBLICITY', 'EARLIEST', '政府购买服务管理办法', '第二十条', 'mem', false, '2020-03-01', null),
  ('ASSESSMENT_OBJECTION_EXAMINATION', '考核结果异议审查（本单位内部时限）', 'Examination of an objection (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '政府购买服务管理办法', '第二十条', 'setting', false, '2020-03-01', null),
  ('ASSESSMENT_OBJECTION_DECISION', '考核结果异议决定（本单位内部时限）', 'Decision on an objection (internal setting)', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '政府购买服务管理办法', '第二十条', 'setting', false, '2020-03-01', null);
