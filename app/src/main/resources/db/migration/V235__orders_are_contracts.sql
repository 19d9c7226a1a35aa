-- An order may be for one day: a contract's term may begin and end on the same day.
alter table contract drop constraint contract_check;
alter table contract add constraint contract_check check (term_end >= term_start);
