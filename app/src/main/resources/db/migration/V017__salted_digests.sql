-- A digest of few possible values (a price, a score) tells the value to whoever tries them all. So every digest covers a
-- salt, which for a sealed submission lies under the seal with its content.
alter table submission
  add column salt text,
  add constraint submission_salt_sealed check (sealed is null or salt is null);
