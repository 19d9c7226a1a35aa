-- What holds for every voucher, checked by the database whoever writes it.

-- 借贷平衡: the postings of a voucher are all there and sum to zero on every line, so that no money moves between two lines.
create function voucher_whole() returns trigger language plpgsql as $$
declare
  which bigint := case tg_table_name when 'voucher' then (to_jsonb(new) ->> 'id')::bigint
    else (to_jsonb(new) ->> 'voucher')::bigint end;
begin
  if (select count(*) from posting where voucher = which) <> (select postings from voucher where id = which) then
    raise exception 'voucher % is not whole', which using errcode = '23514', constraint = 'voucher_whole';
  end if;
  if exists (select from posting where voucher = which group by line having sum(amount) <> 0) then
    raise exception 'voucher % does not balance', which using errcode = '23514', constraint = 'voucher_balanced';
  end if;
  return null;
end
$$;
create constraint trigger voucher_whole after insert on voucher deferrable initially deferred
  for each row execute function voucher_whole();
create constraint trigger posting_whole after insert on posting deferrable initially deferred
  for each row execute function voucher_whole();

-- 不得透支: after every insertion, with the lines and agreements locked in order, so that nobody sums half of it.
create function posting_holds() returns trigger language plpgsql as $$
declare
  bad record;
begin
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception 'postings are summed as committed; repeatable read would miss some' using errcode = '25001';
  end if;
  perform 1 from agreement_cap where agreement in (select agreement from added)
    order by agreement for no key update;
  perform 1 from budget_line where id in (select line from added) order by id for no key update;

  select k.*, s.amount into bad
  from (select distinct line, account, agreement, item, order_no from added) k
  cross join lateral (
    select sum(amount) as amount from posting p
    where p.line = k.line and p.account = k.account and p.agreement = k.agreement and p.item = k.item
      and p.order_no = k.order_no) s
  where case k.account when 'ISSUED' then s.amount > 0 else s.amount < 0 end limit 1;
  if found then
    raise exception 'line %, %, agreement %: balance %', bad.line, bad.account, bad.agreement, bad.amount
      using errcode = '23514', constraint = 'posting_balance';
  end if;

  select k.agreement, s.amount into bad
  from (select distinct agreement from added where account in ('COMMITTED', 'PAYABLE', 'IN_TRANSIT', 'PAID')) k
  left join agreement_cap c on c.agreement = k.agreement
  cross join lateral (
    select sum(amount) as amount from posting p
    where p.agreement = k.agreement and p.account in ('COMMITTED', 'PAYABLE', 'IN_TRANSIT', 'PAID')) s
  where s.amount > coalesce(c.cap, 0) limit 1;
  if found then
    raise exception 'agreement % would have %', bad.agreement, bad.amount
      using errcode = '23514', constraint = 'agreement_cap';
  end if;

  -- what is payable, in transit and paid for an item is never more than what was accepted for it
  select k.agreement, k.item into bad
  from (select distinct agreement, item from added where item <> '') k
  cross join lateral (
    select sum(p.amount) as held, coalesce(sum(p.amount) filter (where coalesce(r.kind, v.kind) in ('REDUCE', 'REFUND')
      or coalesce(r.kind, v.kind) = 'ACCRUE' and coalesce(r.original, v.original)), 0) as owed
    from posting p join voucher v on v.id = p.voucher left join voucher r on r.id = v.reverses
    where p.agreement = k.agreement and p.account in ('PAYABLE', 'IN_TRANSIT', 'PAID') and p.item = k.item) s
  where s.held > s.owed limit 1;
  if found then
    raise exception 'agreement %: more for % than was accepted', bad.agreement, bad.item
      using errcode = '23514', constraint = 'item_once';
  end if;
  return null;
end
$$;
create trigger posting_holds after insert on posting referencing new table as added
  for each statement execute function posting_holds();

create function agreement_cap_holds() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.agreement <> old.agreement then
    raise exception 'the cap of % stays', old.agreement using errcode = '42501';
  end if;
  if new.cap < (select coalesce(sum(amount), 0) from posting p
    where p.agreement = new.agreement and p.account in ('COMMITTED', 'PAYABLE', 'IN_TRANSIT', 'PAID')) then
    raise exception 'agreement % has more than %', new.agreement, new.cap
      using errcode = '23514', constraint = 'agreement_cap';
  end if;
  return new;
end
$$;
create trigger agreement_cap_holds before update or delete on agreement_cap
  for each row execute function agreement_cap_holds();
