-- Awards of one competition after the other: a report is delivered once for each, and whoever is next is decided upon.
alter table award add column competition_ended_at timestamptz;
alter table award add column restart_reason text;
alter table award add column ended_because text;
comment on column award.competition_ended_at is 'when the competition named its candidates: tells the turns of one from those of the next';
comment on column award.restart_reason is 'why nobody was awarded after this turn; null while others may follow';

insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('NEXT_CANDIDATE', '决定是否确定下一候选人（本单位内部时限）', 'Decision on the next candidate (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位政府采购内部控制制度', '', 'setting', false, '2003-01-01', null);
insert into contract_limit values
  ('CANDIDATES_AFTER_VOID', 3, '政府采购质疑和投诉办法', '第三十二条', true, '2018-03-01', null);
alter table award drop constraint award_case_no_response_case_no_key;
alter table award add unique (case_no, competition_ended_at, candidate);
