-- 未登记的组织没有账户: nothing is claimed by it, paid to it or changed for it, whoever asks.
create function payee_registered() returns trigger language plpgsql as $$
begin
  if exists (select from organization where id = new.organization_id and credit_code is null) then
    raise exception 'an organization without a credit code is paid nothing'
      using errcode = 'check_violation', constraint = 'payee_registered';
  end if;
  return new;
end $$;

create trigger payee_registered before insert or update of organization_id on payment_claim
  for each row execute function payee_registered();
create trigger payee_registered before insert or update of organization_id on payment
  for each row execute function payee_registered();
create trigger payee_registered before insert or update of organization_id on account_change
  for each row execute function payee_registered();
create trigger payee_registered before insert or update of organization_id on grant_payout
  for each row execute function payee_registered();

create function custodian_registered() returns trigger language plpgsql as $$
begin
  if exists (select from organization where id = new.custodian_id and (credit_code is null or bank_account is null)) then
    raise exception 'a custodian is registered and has an account'
      using errcode = 'check_violation', constraint = 'custodian_registered';
  end if;
  return new;
end $$;

create trigger custodian_registered before insert or update of custodian_id on custody
  for each row execute function custodian_registered();

-- 发起人本人的账户: keyed digests, so that no payment names one as somebody else's.
create table founder_account (
  organization_id bigint not null references organization,
  account_digest text not null,
  founder text not null,
  entered_at timestamptz not null default sanshe_now(),
  primary key (organization_id, account_digest)
);
comment on table founder_account is 'insert-only: keyed digests of the accounts founders have of their own';
create index founder_account_digest on founder_account (account_digest);
