-- Who prepares a response, and how many, is not the bureau's to know before the deadline.
alter table case_file add column private_until timestamptz;
comment on column case_file.private_until is 'until then only the organization whose case it is sees it; null for none';
