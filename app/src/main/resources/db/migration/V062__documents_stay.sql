-- The bytes of a document never change, whatever statement the application's role sends.
-- Sealed content is kept in the same chunks, encrypted, under the digest of what is kept: two people who hand in the
-- same file have nothing in common any more, and everything kept can be checked against its digest before the opening.
comment on table content is 'what documents contain, kept once under the digest of the bytes kept';
comment on table content_chunk is 'the bytes, in chunks; those of a document never change';
alter table sealed_content drop column bytes;
comment on table sealed_content is 'insert-only: content whose chunks are encrypted until its seal opens';
create index document_digest on document (digest);

create function content_stays() returns trigger language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  if tg_op <> 'INSERT' then
    if exists (select from public.document where digest = old.digest) then
      raise exception 'the bytes of a document never change' using errcode = 'check_violation';
    end if;
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  if exists (select from public.document where digest = new.digest) then
    raise exception 'the bytes of a document never change' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger content_stays before insert or update or delete on content_chunk
  for each row execute function content_stays();
create trigger content_stays before update on content
  for each row execute function content_stays();

-- A document may enter a case once, and its content may be put under seal; nothing else about it changes.
create function document_stays() returns trigger language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  if tg_op = 'DELETE' then
    if old.case_no is not null or old.document_no is not null then
      raise exception 'a document of a case stays' using errcode = 'check_violation';
    end if;
    return old;
  end if;
  if (old.id, old.name, old.at) is distinct from (new.id, new.name, new.at)
    or (old.uploaded_by, old.uploaded_by_name, old.supersedes)
      is distinct from (new.uploaded_by, new.uploaded_by_name, new.supersedes)
    or (old.document_no is not null and old.document_no is distinct from new.document_no)
    or (old.verify_code is not null and old.verify_code is distinct from new.verify_code)
    or (old.case_no is not null and old.case_no is distinct from new.case_no)
    or (old.digest <> new.digest and not exists (select from public.sealed_content where digest = new.digest))
  then
    raise exception 'a document never changes' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger document_stays before update or delete on document
  for each row execute function document_stays();
