-- 取消支付: since when, and why, a payment is not made any more.
alter table payment
  add cancelled_on date,
  add cancel_reason text check (cancel_reason <> ''),
  add check (status <> 'CANCELLED' or cancelled_on is not null and cancel_reason is not null);
