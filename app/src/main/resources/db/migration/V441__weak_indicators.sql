-- 失分指标: which indicators a rectification ordered by a grade names. Settings, not law: no source gives figures.
insert into rectification_limit values
  ('WEAK_PERCENT', 60, '本单位政府购买服务绩效评价制度', '', false, '2003-01-01', null),
  ('FINDINGS_MOST', 10, '本单位政府购买服务绩效评价制度', '', false, '2003-01-01', null);
