-- What a case is about is written in the transaction that opens it, before its file.
alter table assessment alter constraint assessment_case_no_fkey deferrable initially deferred;
