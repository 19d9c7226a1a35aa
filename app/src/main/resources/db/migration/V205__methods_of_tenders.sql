-- Tenders of every competitive method; why one failed.
alter table tender add column method text not null default 'CONSULTATION'
  check (method in ('OPEN_TENDER', 'INVITED_TENDER', 'NEGOTIATION', 'CONSULTATION'));
alter table tender add column failure_reason text;
alter table tender add check (status <> 'UNSUCCESSFUL' or failure_reason is not null) not valid;
