-- From where on a sign is shown, with where the figure comes from; looked up as of the case's date.
create table red_flag_limit (
  key text not null,
  value numeric(12, 4) not null,
  unit text not null,
  source text not null,
  verified boolean not null,
  valid_from date not null,
  valid_to date,
  primary key (key, valid_from)
);
comment on table red_flag_limit is '红旗指标阈值: settings of the bureau; a sign refuses nothing, it asks for a reason';
insert into red_flag_limit (key, value, unit, source, verified, valid_from) values
  ('SPLITTING', 90, '公开招标数额标准的百分比', '本单位设置；《政府采购法实施条例》第二十八条没有规定比例', false, '2015-03-01'),
  ('SHORT_PERIOD', 70, '本单位中位数的百分比', '本单位设置；OCP R003', false, '2015-03-01'),
  ('SHORT_PERIOD_OF', 3, '可比项目最少个数', '本单位设置', false, '2015-03-01'),
  ('SINGLE_BID', 1, '家', 'OCP R018', true, '2015-03-01'),
  ('PRICE_CLOSE', 0.5, '百分比', '本单位设置；OCP R024 以离群值判断', false, '2015-03-01'),
  ('ALL_BUT_WINNER_OUT', 1, '家', 'OCP R035', true, '2015-03-01'),
  ('MANY_OUT', 50, '百分比', '本单位设置；OCP R038 以离群值判断', false, '2015-03-01'),
  ('MANY_OUT_OF', 3, '响应最少家数', '本单位设置', false, '2015-03-01'),
  ('SAME_PRICES', 2, '家', 'OCP R028', true, '2015-03-01'),
  ('PRICE_STEPS', 1, '各级差额相差的百分比', '本单位设置；《招标投标法实施条例》第四十条第（四）项没有规定比例', false, '2015-03-01'),
  ('PRICE_STEPS_OF', 3, '报价最少家数', '本单位设置', false, '2015-03-01'),
  ('SIMILAR_TEXT', 35, '片段重合百分比', '本单位设置；《招标投标法实施条例》第四十条第（四）项没有规定比例', false, '2015-03-01'),
  ('SIMILAR_TEXT_OF', 60, '片段最少个数', '本单位设置', false, '2015-03-01'),
  ('SHARED', 2, '家', '《招标投标法实施条例》第四十条；OCP R044', true, '2015-03-01');

-- What programs write into files when nobody has set a name: it says nothing about who wrote them.
create table red_flag_author_ignored (
  author text primary key
);
comment on table red_flag_author_ignored is '不作比对的文件作者: default names, in lower case';
insert into red_flag_author_ignored values
  ('administrator'), ('admin'), ('user'), ('users'), ('windows 用户'), ('windows user'), ('微软用户'), ('microsoft'),
  ('microsoft office user'), ('wps'), ('wps_office'), ('lenovo'), ('dell'), ('hp'), ('pc'), ('unknown'), ('python-docx'),
  ('openpdf'), ('apache poi'), ('用户'), ('owner');
