alter table challenge drop constraint challenge_tender_case_no_organization_id_stage_key;
alter table challenge drop constraint challenge_remedy_check;
alter table challenge add check (remedy in ('AMEND', 'NEXT_CANDIDATE', 'RESTART', 'DAMAGES'));
alter table challenge add column subject text not null default '';
alter table challenge add column received_on date;
update challenge set received_on = (lodged_at at time zone 'Asia/Shanghai')::date;
alter table challenge alter column received_on set not null;
alter table challenge add column window_ends date;
alter table challenge add column correction_asked boolean not null default false;
create index challenge_raised on challenge (tender_case_no, organization_id, stage, subject);
comment on column challenge.subject is 'which round of the tender, which step of it, or which award it is about';
insert into statutory_term
  (key, name_zh, name_en, amount, unit, counting, bound, law, article, source, verified, valid_from, valid_to)
values
  ('CHALLENGE_CORRECTION', '质疑函补正（本单位内部时限）', 'Correction of a challenge (internal setting)', 3, 'WORKING_DAYS', 'LEGAL', 'LATEST', '本单位政府采购内部控制制度', '', 'setting', false, '2003-01-01', null);
