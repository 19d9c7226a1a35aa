-- 近亲属: a relation that keeps somebody from a post is entered after the post was given to another.
create function village_relatives_apart() returns trigger language plpgsql as $$
begin
  if exists (select from village_post s join village_post c on c.village = s.village
      where (s.person_id, c.person_id) in ((new.person_id, new.relative_id), (new.relative_id, new.person_id))
        and s.post in ('SUPERVISION', 'DEMOCRATIC_FINANCE') and c.post in ('HEAD', 'SECRETARY', 'COMMITTEES')) then
    raise exception 'a supervision member is a relative of a committee member' using constraint = 'village_supervision_apart';
  end if;
  return new;
end $$;
create trigger village_relatives_apart after insert or update on village_relative
  for each row execute function village_relatives_apart();
