-- 兑付别的业务所定的款项: without a scheme, the source of the money is said with it.
alter table grant_payout alter column scheme_id drop not null;
alter table grant_payout add column source text;
alter table grant_payout add constraint grant_payout_grounds check ((scheme_id is null) = (source is not null));
