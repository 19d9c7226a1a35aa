-- Schemes that come with the application belong to no unit and every unit may use them; drafts belong to a case.
alter table grant_scheme alter column unit_id drop not null;
alter table grant_scheme drop constraint grant_scheme_unit_id_code_version_key;
alter table grant_scheme add constraint grant_scheme_version unique nulls not distinct (unit_id, code, version);
alter table grant_scheme add column case_no text unique references case_file deferrable initially deferred;
alter table grant_scheme add check (status <> 'DRAFT' or case_no is not null);
create unique index grant_scheme_one_draft on grant_scheme (unit_id, code) where status = 'DRAFT';
create index grant_scheme_in_force on grant_scheme (code, valid_from) where status = 'PUBLISHED';
