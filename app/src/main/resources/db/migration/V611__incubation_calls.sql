-- 招募: what is offered, what the section head said of it, and why the unit closed it.
alter table incubation_call add column offered text;
alter table incubation_call add column approved boolean;
alter table incubation_call add column opinion text;
alter table incubation_call add column closing text;
