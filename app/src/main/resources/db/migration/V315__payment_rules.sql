-- 支付规则: which holds of payments are no fault of the payer, so that the clock of a payment stands still.
create table payment_rule (
  key text not null check (key in ('HOLD_STOPS_CLOCK')),
  law text not null,
  article text not null,
  source text not null,
  verified boolean not null,
  valid_from date not null,
  valid_to date,
  primary key (key, law, article, valid_from)
);
comment on table payment_rule is '支付规则: by which law a hold stops the clock of payments, as data';
insert into payment_rule values
  ('HOLD_STOPS_CLOCK', '政府采购法实施条例', '第五十四条',
   'GPR 54: a challenge that may change the result suspends payments by law; that its days do not count is our reading',
   false, '2015-03-01', null);
