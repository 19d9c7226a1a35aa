-- What documents may not ask for or score, as it is usually worded: a regular expression over normalised text.
-- source: the article read, or where the list was found; 'mem' is not verified. A bureau may add rows.
create table unfair_wording (
  id bigint generated always as identity primary key,
  name_zh text not null,
  name_en text not null,
  pattern text not null,
  law text not null,
  article text not null,
  source text not null,
  verified boolean not null,
  valid_from date not null,
  valid_to date
);

insert into unfair_wording (name_zh, name_en, pattern, law, article, source, verified, valid_from, valid_to)
values
  ('注册资本', 'registered capital', '注册资(?:本|金)|registered capital', '政府采购法实施条例', '第二十条', 'Q6, Q17', true, '2015-03-01', null),
  ('资产总额', 'assets', '资产(?:总额|规模)|总资产|净资产', '政府采购法实施条例', '第二十条', 'Q6, Q17', true, '2015-03-01', null),
  ('营业收入', 'turnover', '营业(?:收入|额)|turnover', '政府采购法实施条例', '第二十条', 'Q6, Q17', true, '2015-03-01', null),
  ('从业人员数量', 'number of staff', '从业人员|员工(?:人数|数量|规模)|number of employees', '政府采购法实施条例', '第二十条', 'Q6, Q17', true, '2015-03-01', null),
  ('利润', 'profit', '利润', '政府采购法实施条例', '第二十条', 'Q6, Q17', true, '2015-03-01', null),
  ('纳税额', 'tax paid', '纳税(?:额|总额|规模)|税收贡献', '政府采购法实施条例', '第二十条', 'Q6, Q17', true, '2015-03-01', null),
  ('所有制形式', 'ownership', '所有制|(?:国有|民营|外资)(?:企业|控股|背景)', '政府采购法实施条例', '第二十条', 'GPR 20', true, '2015-03-01', null),
  ('所在地', 'seat', '注册地|本地(?:企业|机构|供应商|社会组织)|(?:在)?(?:本|我|当)(?:省|市|区|县|地)(?:内)?(?:注册|登记|设立|成立)', '政府采购法实施条例', '第二十条', 'GPR 20', true, '2015-03-01', null),
  ('分支机构', 'local branch', '(?:设立|设有|具有)[^，。；]{0,8}(?:分公司|分支机构|办事处)', '政府采购法实施条例', '第二十条', 'GPR 20', true, '2015-03-01', null),
  ('特定区域的业绩、奖项', 'achievements or prizes of a region', '(?:本|我|当)(?:省|市|区|县|地)(?:内)?[^，。；]{0,10}(?:业绩|奖项|获奖|荣誉|表彰)', '政府采购法实施条例', '第二十条', 'GPR 20', true, '2015-03-01', null),
  ('特定行业的业绩、奖项', 'achievements or prizes of a trade', '(?:民政|本|特定)(?:系统|行业|部门)[^，。；]{0,10}(?:业绩|奖项|获奖|荣誉|表彰)', '政府采购法实施条例', '第二十条', 'GPR 20', true, '2015-03-01', null),
  ('指定品牌、供应商', 'a named brand or supplier', '指定(?:的)?(?:品牌|商标|专利|供应商|产地)|原厂授权', '政府采购法实施条例', '第二十条', 'GPR 20', true, '2015-03-01', null),
  ('经营年限', 'years in business', '经营年限|成立(?:时间|年限|满)', '关于促进政府采购公平竞争优化营商环境的通知（财库〔2019〕38号）', '', 'mem', false, '2019-09-01', null),
  ('备选库、名录库', 'lists of admitted suppliers', '备选库|名录库|资格库|入围(?:库|名单)', '关于促进政府采购公平竞争优化营商环境的通知（财库〔2019〕38号）', '', 'mem', false, '2019-09-01', null);

insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('NEGOTIATION_NOTICE', '竞争性谈判公告期限', 'Negotiation notice period', 3, 'WORKING_DAYS', 'PUBLICITY', 'EARLIEST', '政府采购非招标采购方式管理办法', '', 'mem', false, '2014-02-01', null);
