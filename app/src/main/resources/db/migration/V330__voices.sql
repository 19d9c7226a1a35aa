-- Service users asked at an acceptance. Nothing here joins an answer to a person or to a code.
create table voice_commitment (
  id bigint generated always as identity primary key,
  digest text not null unique,
  hidden bytea not null,
  committed_at timestamptz not null default sanshe_now()
);
comment on table voice_commitment is 'insert-only: hidden numbers, encrypted, each fixed by its digest before the case is known that will use it';

create table voice_survey (
  case_no text primary key references case_file,
  agreement text not null,
  served_from date not null,
  served_to date not null check (served_to >= served_from),
  asked_on date not null,
  until date not null check (until >= asked_on),
  commitment_id bigint not null unique references voice_commitment,
  pool bigint[] not null,
  way text not null check (way in ('RANDOM', 'ALL', 'NOBODY')),
  drawn int not null check (drawn >= 0),
  required int not null check (required between 0 and drawn),
  fewest int not null check (fewest >= 1),
  not_given int not null check (not_given >= 1),
  form jsonb not null
);
comment on table voice_survey is 'who could be drawn (numbers of clients only), how many must answer until when, and the questions as they were when the codes were made';

create table voice_person (
  case_no text not null references voice_survey,
  place int not null check (place >= 1),
  client_id bigint not null,
  channel text check (channel in ('SLIP', 'TEXT')),
  undeliverable text,
  primary key (case_no, place),
  unique (case_no, client_id)
);
comment on table voice_person is 'who was drawn, by place in the draw, and how the code was sent; never which code';

create table voice_code (
  hash text primary key,
  case_no text not null references voice_survey,
  channel text not null check (channel in ('SLIP', 'TEXT'))
);
create index voice_code_case on voice_code (case_no, channel);
comment on table voice_code is 'keyed digests of codes that were not used yet; using one deletes it, so that nothing is left to join an answer to';

create table voice_box (
  case_no text primary key references voice_survey,
  answered int not null default 0 check (answered >= 0),
  content text,
  released int not null default 0 check (released between 0 and answered),
  shown text,
  alerted boolean not null default false
);
comment on table voice_box is 'the ballot box: all answers of a case in one encrypted value, shuffled and encrypted anew with each; shown is the last state anybody may see sums of';

create function voice_box_only_fills() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a ballot box is not emptied';
  end if;
  if new.case_no <> old.case_no or new.answered not in (old.answered, old.answered + 1)
      or (new.answered = old.answered and new.content is distinct from old.content)
      or new.released < old.released then
    raise exception 'into a ballot box one answer goes at a time';
  end if;
  return new;
end $$;
create trigger voice_box_only_fills before update or delete on voice_box
  for each row execute function voice_box_only_fills();

create function voice_codes_within_sample() returns trigger language plpgsql as $$
begin
  if exists (
    select from (select distinct case_no from made) m
    where (select count(*) from voice_code c where c.case_no = m.case_no)
        + (select b.answered from voice_box b where b.case_no = m.case_no)
      > (select count(*) from voice_person p where p.case_no = m.case_no)) then
    raise exception 'more codes and answers than people were drawn';
  end if;
  return null;
end $$;
create trigger voice_codes_within_sample after insert on voice_code
  referencing new table as made for each statement execute function voice_codes_within_sample();
