-- 满意度测评: questionnaires in versions, and the surveys made with them. Answers lie in the ballot boxes of voice_box.
alter table voice_survey add column purpose text not null default 'ACCEPTANCE' check (purpose in ('ACCEPTANCE', 'SURVEY'));
alter table voice_survey alter column commitment_id drop not null;
alter table voice_survey drop constraint voice_survey_way_check;
alter table voice_survey add constraint voice_survey_way_check check (way in ('RANDOM', 'ALL', 'NOBODY', 'OPEN'));
alter table voice_survey drop constraint voice_survey_check2;
alter table voice_survey add constraint voice_survey_required_check
  check (required >= 0 and (way = 'OPEN' or required <= drawn));
alter table voice_survey add constraint voice_survey_drawn_by_check check ((way = 'OPEN') = (commitment_id is null));
create index voice_survey_by_agreement on voice_survey (agreement, purpose, served_from);

create table survey_limit (
  key text not null,
  value int not null,
  law text not null,
  article text not null,
  verified boolean not null,
  valid_from date not null,
  valid_to date,
  primary key (key, valid_from)
);
comment on table survey_limit is '测评限额: figures of the rules on surveys, as data';
insert into survey_limit values
  ('FEWEST', 5, '本单位政府购买服务绩效评价制度', '', false, '2003-01-01', null),
  ('DAYS_MAX', 60, '本单位政府购买服务绩效评价制度', '', false, '2003-01-01', null);

create table questionnaire (
  id bigint generated always as identity primary key,
  unit_id bigint not null references unit,
  lineage bigint not null,
  version int not null check (version >= 1),
  title text not null,
  title_en text not null,
  questions jsonb not null,
  form jsonb,
  status text not null default 'DRAFT' check (status in ('DRAFT', 'PUBLISHED')),
  drafted_by bigint not null references person,
  published_on date,
  unique (lineage, version),
  check ((status = 'PUBLISHED') = (form is not null and published_on is not null))
);
create unique index questionnaire_draft_once on questionnaire (lineage) where status = 'DRAFT';
create index questionnaire_by_unit on questionnaire (unit_id, status);

create function questionnaire_stands() returns trigger language plpgsql as $$
begin
  if old.status = 'PUBLISHED' then
    raise exception 'a published questionnaire does not change; make a new version';
  end if;
  return new;
end $$;
create trigger questionnaire_stands before update or delete on questionnaire
  for each row execute function questionnaire_stands();

create table satisfaction_survey (
  case_no text primary key references case_file deferrable initially deferred,
  questionnaire_id bigint not null references questionnaire,
  agreement text not null,
  title text not null,
  unit_id bigint not null references unit,
  way text not null check (way in ('SAMPLE', 'OPEN')),
  served_from date not null,
  served_to date not null check (served_to >= served_from),
  until date not null,
  required int check (required >= 1),
  link text unique,
  extended_on date,
  approved boolean,
  status text not null default 'PLANNED' check (status in ('PLANNED', 'REFUSED', 'RUNNING', 'ENOUGH', 'SHORT')),
  check ((way = 'OPEN') = (required is not null)),
  check ((way = 'OPEN') = (link is not null))
);
create index satisfaction_survey_by_unit on satisfaction_survey (unit_id, until desc);
create index satisfaction_survey_by_agreement on satisfaction_survey (agreement, status);
