-- 收回: also of what was paid without an agreement, by the facts of its own case.
alter table grant_recovery drop constraint grant_recovery_agreement_fkey;
alter table grant_recovery add foreign key (agreement) references case_file;
alter table grant_recovery drop constraint grant_recovery_ground_check;
alter table grant_recovery add constraint grant_recovery_ground_check check (ground in ('SETTLEMENT', 'UNUSED', 'MISUSE'));
alter table grant_recovery add column scheme_id bigint references grant_scheme;
alter table grant_recovery add column unit_id bigint references unit;
alter table grant_recovery add column organization_id bigint references organization;
alter table grant_recovery add column title text;
update grant_recovery r set scheme_id = p.scheme_id, unit_id = p.unit_id, organization_id = p.organization_id, title = p.title
  from grant_project p where p.agreement = r.agreement;
alter table grant_recovery alter column scheme_id set not null;
alter table grant_recovery alter column unit_id set not null;
alter table grant_recovery alter column organization_id set not null;
alter table grant_recovery alter column title set not null;
