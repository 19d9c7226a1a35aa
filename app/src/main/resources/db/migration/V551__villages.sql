-- 村: which town's rules hold, how often it discloses, how many representatives it has and how much petty cash it keeps.
create table village (
  unit_id bigint primary key references unit,
  template text not null check (template in ('A', 'B')),
  disclosure text not null check (disclosure in ('MONTHLY', 'QUARTERLY')),
  representatives int not null check (representatives > 0),
  petty_cash bigint not null check (petty_cash >= 0)
);

-- 村级岗位: one person a post and one post a person, so that whoever approves neither keeps the books nor approves twice.
create table village_post (
  village bigint not null references village,
  post text not null check (post in ('BOOKKEEPER', 'HEAD', 'SECRETARY', 'COMMITTEES', 'SUPERVISION', 'DEMOCRATIC_FINANCE',
    'CENTRE', 'TOWN_LEADER', 'FIRST_LEADER')),
  person_id bigint not null references person,
  since date not null,
  primary key (village, post),
  constraint village_one_post unique (village, person_id)
);

-- 近亲属: declared once, holds both ways.
create table village_relative (
  person_id bigint not null references person,
  relative_id bigint not null references person,
  primary key (person_id, relative_id),
  check (person_id <> relative_id)
);

-- 《村民委员会组织法》第三十二条: supervision members are no close relatives of committee members.
create function village_supervision_apart() returns trigger language plpgsql as $$
begin
  if exists (select from village_post s join village_post c on c.village = s.village
      join village_relative r on (r.person_id, r.relative_id) in ((s.person_id, c.person_id), (c.person_id, s.person_id))
      where s.village = new.village and s.post in ('SUPERVISION', 'DEMOCRATIC_FINANCE')
        and c.post in ('HEAD', 'SECRETARY', 'COMMITTEES')) then
    raise exception 'a supervision member is a relative of a committee member' using constraint = 'village_supervision_apart';
  end if;
  return new;
end $$;
create trigger village_supervision_apart after insert or update on village_post
  for each row execute function village_supervision_apart();

-- 村级开支.
create table village_spending (
  case_no text primary key references case_file deferrable initially deferred,
  village bigint not null references village,
  kind text not null check (kind in ('PRODUCTION', 'NON_PRODUCTION', 'CONSTRUCTION')),
  amount bigint not null check (amount > 0),
  counted bigint not null check (counted >= amount),
  what text not null,
  payee text not null,
  purpose text not null,
  means text not null check (means in ('TRANSFER', 'CASH')),
  asked_on date not null,
  levels text[],
  approvals int not null default 0 check (approvals >= 0),
  refusal text,
  paid_on date,
  voucher_no text,
  disclose_on date,
  check ((paid_on is null) = (voucher_no is null)),
  check (disclose_on is null or paid_on is not null),
  check (paid_on is null or (refusal is null and approvals = cardinality(levels)))
);
comment on column village_spending.counted is 'with what the same payee was asked for on the same day: its tier goes by this';
create index village_spending_by_village on village_spending (village, case_no desc);
create index village_spending_same_day on village_spending (village, asked_on, payee);
create index village_spending_disclosed on village_spending (village, disclose_on desc) where disclose_on is not null;
create unique index village_voucher on village_spending (village, voucher_no) where voucher_no is not null;

-- 现金使用范围: what cash may be used for at all; a limit where there is one. 《现金管理暂行条例》第五条、第六条.
create table village_cash_use (
  purpose text not null,
  most bigint check (most > 0),
  law text not null,
  article text not null,
  source text not null,
  verified boolean not null,
  valid_from date not null,
  valid_to date,
  primary key (purpose, valid_from)
);
insert into village_cash_use values
  ('WAGES', null, '现金管理暂行条例', '第五条', 'LAW', true, '1988-10-01', null),
  ('LABOUR', null, '现金管理暂行条例', '第五条', 'LAW', true, '1988-10-01', null),
  ('FARM', null, '现金管理暂行条例', '第五条', 'LAW', true, '1988-10-01', null),
  ('TRAVEL', null, '现金管理暂行条例', '第五条', 'LAW', true, '1988-10-01', null),
  ('SMALL', 100000, '现金管理暂行条例', '第五条、第六条', 'mem', false, '1988-10-01', null);
