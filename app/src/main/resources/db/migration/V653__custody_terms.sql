-- 托管和补贴的办理期限（本单位设定）.
insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('CUSTODY_SIGNING', '签署托管协议（本单位设定）', 'Signing of a custody agreement (own setting)', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '民法典', '第九百一十九条', 'setting', false, '2003-01-01', null),
  ('CUSTODY_ARRIVAL', '确认托管收入到账（本单位设定）', 'Confirming money into custody (own setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '民法典', '第九百二十二条', 'setting', false, '2003-01-01', null),
  ('CUSTODY_CHECK', '核对、批准托管收支（本单位内部时限）', 'Check and approval of movements in custody (internal setting)', 3, 'WORKING_DAYS', 'LEGAL', 'LATEST', '民法典', '第九百二十二条', 'setting', false, '2003-01-01', null),
  ('CUSTODY_CORRECTION', '补正支出申请（本单位设定）', 'Correction of a spending (own setting)', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '民法典', '第九百二十二条', 'setting', false, '2003-01-01', null),
  ('CUSTODY_PAYMENT', '支付托管资金（本单位设定）', 'Payment from custody (own setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '民法典', '第九百二十二条', 'setting', false, '2003-01-01', null),
  ('CUSTODY_TRANSFER', '划转托管余额（本单位设定）', 'Transfer of a balance in custody (own setting)', 10, 'WORKING_DAYS', 'LEGAL', 'LATEST', '民法典', '第九百二十七条', 'setting', false, '2003-01-01', null),
  ('TENANT_SUBSIDY_CHECK', '核对、审批在孵小额补贴（本单位内部时限）', 'Check and approval of a subsidy in incubation (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '预算法实施条例', '第五十七条', 'setting', false, '2003-01-01', null),
  ('TENANT_SUBSIDY_RECEIPTS', '提交补贴票据（本单位设定）', 'Handing in the receipts of a subsidy (own setting)', 20, 'WORKING_DAYS', 'LEGAL', 'LATEST', '预算法实施条例', '第五十七条', 'setting', false, '2003-01-01', null);
