-- A candidate is told from the others by the case of its response, or, where nobody responded in a case, by its code.
alter table award drop constraint award_response_case_no_fkey;
alter table award rename column response_case_no to candidate;
comment on column award.candidate is 'case number of the response, or the credit code of a supplier asked without a tender';
