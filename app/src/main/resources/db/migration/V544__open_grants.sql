-- 公开的资助: every award everybody may know of, projects and payouts alike. No personal data.
create view open_grant as
select p.agreement as no, p.title, coalesce(p.title_en, p.title) as title_en, p.scheme_id, p.unit_id, null::bigint as match_unit,
    p.organization_id, p.applied, p.awarded, p.awarded_on, p.project_from, p.project_until, a.region,
    case when a.case_no is null then null else a.field end as field, a.case_no is not null as from_call
  from grant_project p left join grant_application a on a.case_no = p.cause
 where p.status <> 'LAPSED'
union all
select p.case_no, p.title, p.title_en, p.scheme_id, p.unit_id, p.match_unit, p.organization_id, p.applied, p.awarded,
    p.awarded_on, p.project_from, p.project_until, null, null, false
  from grant_payout p
 where p.status <> 'PROJECT';
comment on view open_grant is '公开的资助: what 360Giving asks of an award; the money paid comes from the ledger';
