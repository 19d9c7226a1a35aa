-- What was awarded by a list with a term of its own is public money for another project, as a project under an agreement is.
create or replace view grant_public_money as
  select 'GRANT' as origin, p.agreement as reference, p.cause, p.organization_id, p.title, u.name as funder, p.awarded as amount,
      p.project_from as term_from, p.project_until as term_until
    from grant_project p join unit u on u.id = p.unit_id where p.status <> 'LAPSED'
  union all
  select 'GRANT', p.case_no, p.cause, p.organization_id, p.title, u.name, p.awarded, p.project_from, p.project_until
    from grant_payout p join unit u on u.id = p.unit_id where p.status <> 'PROJECT' and p.project_from is not null
  union all
  select 'CONTRACT', e.agreement, null, e.organization_id, e.title, u.name, e.amount, e.term_from, e.term_until
    from engagement e join unit u on u.id = e.unit_id where e.kind = 'CONTRACT'
  union all
  select 'ELSEWHERE', 'W' || w.id, null, o.id, w.title, w.funder, w.amount, w.term_from, w.term_until
    from grant_elsewhere w join organization o on o.credit_code = w.credit_code;
