-- The call of a closed framework follows the rules of open tender where those of frameworks say nothing else.
insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('FRAMEWORK_NOTICE', '封闭式框架协议征集公告期限', 'Closed framework: notice period', 5, 'WORKING_DAYS', 'PUBLICITY', 'EARLIEST', '政府采购框架协议采购方式管理暂行办法', '', 'mem', false, '2022-03-01', null),
  ('FRAMEWORK_CHANGE', '影响响应文件编制的征集文件修改', 'Closed framework: change of the documents before the deadline', 15, 'DAYS', 'EXACT', 'EARLIEST', '政府采购框架协议采购方式管理暂行办法', '', 'mem', false, '2022-03-01', null);
