-- 年度资金: of contracts and grants alike.
alter table year_funds drop constraint year_funds_agreement_fkey;
alter table year_funds add foreign key (agreement) references engagement;
