-- 异议: one person investigates, another decides.
alter table reward_objection add column proposal text check (proposal in ('UPHELD', 'NOT_UPHELD'));
alter table reward_objection add column investigation text;
alter table reward_objection add column investigated_by bigint references person;
alter table reward_objection add column decided_by bigint references person;
alter table reward_objection add check ((proposal is null) = (investigated_by is null));
alter table reward_objection add check (decided_by is null or decided_by <> investigated_by);

insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('REWARD_OBJECTION_DECISION', '决定奖补异议（本单位内部时限）', 'Deciding on an objection to a reward (internal setting)', 5, 'WORKING_DAYS', 'LEGAL', 'LATEST', '预算法', '第十四条', 'setting', false, '2010-01-01', null);
