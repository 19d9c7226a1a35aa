-- 上传文件: encrypted with a key the database does not have, from the first byte on; and so are their names.
alter table content add column fingerprint text;
create index content_fingerprint on content (fingerprint) where fingerprint is not null;
comment on column content.fingerprint is 'of uploads: a keyed digest of the readable bytes, to find copies; null for content the application made itself, which is kept readable';
