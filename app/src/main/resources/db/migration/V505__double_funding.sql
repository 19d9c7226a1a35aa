-- 公共资金: everything an organization got or was promised, as far as we know.
create view grant_public_money as
  select 'GRANT' as origin, p.agreement as reference, p.cause, p.organization_id, p.title, u.name as funder, p.awarded as amount,
      p.project_from as term_from, p.project_until as term_until
    from grant_project p join unit u on u.id = p.unit_id where p.status <> 'LAPSED'
  union all
  select 'CONTRACT', e.agreement, null, e.organization_id, e.title, u.name, e.amount, e.term_from, e.term_until
    from engagement e join unit u on u.id = e.unit_id where e.kind = 'CONTRACT'
  union all
  select 'ELSEWHERE', 'W' || w.id, null, o.id, w.title, w.funder, w.amount, w.term_from, w.term_until
    from grant_elsewhere w join organization o on o.credit_code = w.credit_code;

-- 疑似重复资助: every pair is looked at once, and an officer told of it when its titles are alike.
create table grant_double_looked (
  agreement text not null references grant_project,
  reference text not null,
  alike boolean not null,
  looked_at timestamptz not null default sanshe_now(),
  primary key (agreement, reference)
);
comment on table grant_double_looked is 'insert-only: what was compared';

-- 认定: what a named person decided on a suspicion; the last counts.
create table grant_double_decision (
  id bigint generated always as identity primary key,
  agreement text not null references grant_project,
  reference text not null,
  is_double boolean not null,
  reason text not null check (reason <> ''),
  decided_by bigint not null references person,
  decided_at timestamptz not null default sanshe_now()
);
comment on table grant_double_decision is 'insert-only: decisions on suspicions of double funding';
create index grant_double_decision_last on grant_double_decision (agreement, reference, id);
create index grant_project_running on grant_project (organization_id) where status in ('AGREEMENT', 'ACTIVE', 'CLOSING');
