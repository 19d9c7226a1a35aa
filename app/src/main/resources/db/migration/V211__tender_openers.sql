-- 开启人: who of a tender opens its responses, as its documents name them.
create table tender_opener (
  tender_id bigint not null references tender,
  no int not null,
  person_id bigint not null references person,
  name text not null,
  role text not null,
  primary key (tender_id, no),
  unique (tender_id, person_id)
);
