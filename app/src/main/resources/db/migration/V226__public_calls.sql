-- 采购公告一览: what the portal says of a call besides its notices. A view, so that there is one deadline and one state.
create view public_call as
  select distinct on (t.case_no) t.case_no, t.method, t.unit_id, u.name as unit, u.name_en as unit_en,
         t.response_deadline as until, t.questions_until, b.root,
         case when t.status = 'ACTIVE' and t.closed_at is null and t.response_deadline > sanshe_now() then 'OPEN'
              when t.status in ('ACTIVE', 'COMPLETE') then 'CLOSED' else 'ENDED' end as state
    from tender t join unit u on u.id = t.unit_id left join response_book b on b.tender_id = t.id
   where t.published_at is not null
   order by t.case_no, t.round desc;
comment on view public_call is 'the latest round of every published call: method, unit, deadline, state, digest over the responses after it';
