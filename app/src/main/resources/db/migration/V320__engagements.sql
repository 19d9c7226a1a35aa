-- 履约项目: a contract or a grant being performed, with what was agreed; the number is that of the case of its life.
create table engagement (
  agreement text primary key references case_file deferrable initially deferred,
  kind text not null check (kind in ('CONTRACT', 'GRANT')),
  title text not null,
  unit_id bigint not null references unit,
  organization_id bigint not null references organization,
  supplier_code text not null,
  supplier_name text not null,
  enterprise boolean not null,
  amount bigint not null check (amount > 0),
  supplements bigint not null default 0 check (supplements >= 0),
  signed_on date not null,
  term_from date not null,
  term_until date not null check (term_until >= term_from),
  unit_of_pay text not null check (unit_of_pay in ('TOTAL', 'PERSON_MONTH', 'HOUR', 'EVENT', 'BENEFICIARY')),
  acceptance_days int not null check (acceptance_days > 0),
  daily_interest numeric(9, 6) check (daily_interest > 0),
  status text not null check (status in ('ACTIVE', 'SUSPENDED', 'COMPLETED', 'TERMINATED')),
  reason text,
  began_at timestamptz not null default sanshe_now(),
  check ((status = 'SUSPENDED') <= (reason is not null))
);
comment on table engagement is '履约项目: what was agreed and where its performance stands';
comment on column engagement.acceptance_days is '验收期限 in working days after the deliverables are complete';
comment on column engagement.daily_interest is '约定逾期日利率 in percent; null for the law''s';
create index engagement_organization on engagement (organization_id, began_at desc);
create index engagement_unit on engagement (unit_id, began_at desc);

create table engagement_price_line (
  agreement text not null references engagement,
  no int not null,
  item text not null,
  unit text not null,
  quantity numeric(14, 2) not null check (quantity > 0),
  unit_price bigint not null check (unit_price >= 0),
  primary key (agreement, no),
  unique (agreement, item)
);
comment on table engagement_price_line is 'insert-only: the price list';

create table engagement_instalment (
  agreement text not null references engagement,
  no int not null check (no > 0),
  stage text not null,
  share numeric(7, 4) not null check (share > 0 and share <= 100),
  trigger_text text not null,
  pay_within_days int not null check (pay_within_days >= 0),
  amount bigint not null check (amount > 0),
  primary key (agreement, no)
);
comment on table engagement_instalment is 'insert-only: the instalments, whose amounts sum to the amount agreed';

create table engagement_post (
  agreement text not null references engagement,
  no int not null,
  post text not null,
  number int not null check (number > 0),
  qualification text not null,
  primary key (agreement, no)
);
comment on table engagement_post is 'insert-only: the posts agreed';

create table engagement_standard (
  agreement text not null references engagement,
  no int not null,
  item text not null,
  standard text not null,
  evidence text not null,
  primary key (agreement, no)
);
comment on table engagement_standard is 'insert-only: the standards of acceptance agreed';

create table engagement_signer (
  agreement text not null references engagement,
  person_id bigint not null,
  primary key (agreement, person_id)
);
comment on table engagement_signer is 'insert-only: who signed or drafted for the bureau; none of them accepts (《政府采购法》第六十一条)';

-- The plan is whole or it is not there: shares of a hundred percent, amounts of the whole sum.
create function engagement_instalments_sum() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from engagement e join engagement_instalment i on i.agreement = e.agreement
     where e.agreement = new.agreement
     group by e.agreement, e.amount having sum(i.share) <> 100 or sum(i.amount) <> e.amount) then
    raise exception 'the instalments of % do not sum to the whole', new.agreement using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create constraint trigger engagement_instalments_sum after insert on engagement_instalment
  deferrable initially deferred for each row execute function engagement_instalments_sum();
