-- What changed since somebody last looked: each write to an account's users raises its revision
create table directory_copy (
  account_id varchar(256) not null primary key,
  revision   bigint       not null
);

alter table directory_user add column revision bigint default 0 not null; -- of the write that made the row what it is
alter table directory_user add column changed_at timestamp with time zone; -- when we last saw other values than before

create index directory_user_by_revision on directory_user (account_id, revision);

-- Lists are sorted in memory
drop index directory_user_by_name;
drop index directory_user_by_email;
