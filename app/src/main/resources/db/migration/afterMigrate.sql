-- What the running application may do: everything but migrate, and on insert-only tables only read and append.
do $$
declare
  t record;
begin
  if '${appRole}' = current_user then
    return;
  end if;
  revoke create on schema public from public;
  grant usage on schema public to ${appRole};
  grant usage, select on all sequences in schema public to ${appRole};
  revoke execute on all functions in schema public from public;
  grant execute on all functions in schema public to ${appRole};
  for t in
    select c.oid::regclass::text as name, c.relkind as kind, coalesce(obj_description(c.oid, 'pg_class'), '') as said
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
  loop
    execute format('revoke all on %s from ${appRole}', t.name);
    if t.said like 'sealed%' then
      continue;
    end if;
    if t.kind = 'v' or t.name = 'flyway_schema_history' or (t.name = 'demo_clock' and '${demo}' <> 'true') then
      execute format('grant select on %s to ${appRole}', t.name);
    elsif t.said like 'insert-only%' then
      execute format('grant select, insert on %s to ${appRole}', t.name);
    else
      execute format('grant select, insert, update, delete on %s to ${appRole}', t.name);
    end if;
  end loop;
end
$$;
