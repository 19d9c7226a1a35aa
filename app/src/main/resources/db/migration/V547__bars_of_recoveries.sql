-- 限制申报: what follows from not paying back holds from a day through another.
alter table grant_recovery add column barred_from date;
alter table grant_recovery add column barred_until date;
alter table grant_recovery add check ((barred_from is null) = (barred_until is null) and barred_until > barred_from);
alter table grant_recovery add check (barred_from is null or sanction = 'BAR');
create index grant_recovery_barred on grant_recovery (organization_id, barred_until) where barred_until is not null;

insert into grant_limit values ('RECOVERY_BAR_MONTHS', 24, 'setting', false, '2003-01-01', null);
