-- A payment may be held by several at once, each for its own reason: what one releases, another still holds.
alter table payment_suspension add column source text not null default 'purchase';
alter table payment_suspension alter column source drop default;
drop index payment_suspension_open;
create unique index payment_suspension_open on payment_suspension (agreement, source) where until is null;
