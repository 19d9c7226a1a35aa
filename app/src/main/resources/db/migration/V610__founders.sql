-- 发起人: who founds a body that is not registered yet; the agent acts for all of them.
alter table organization_office add column phone text;
alter table organization_office add column agent boolean not null default false check (not agent or office = 'FOUNDER');
comment on column organization_office.phone is 'encrypted';
create unique index organization_office_agent on organization_office (organization_id) where agent;
