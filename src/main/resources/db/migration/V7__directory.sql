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

-- What is read but not yet in the copy, a row for each page: a refresh is seen as a whole or not at all.
-- Of the last whole list the IDs stay: they tell when each user was last seen.
drop table directory_staged_user;
create table directory_page (
  stage_id   varchar(36)              not null,
  page       int                      not null, -- from 1
  account_id varchar(256)             not null,
  token      varchar,                           -- what the page led to
  user_ids   varchar                  not null, -- each between line feeds
  body       varchar,                           -- what the copy keeps of the users, as JSON
  read_at    timestamp with time zone not null,
  primary key (stage_id, page)
);

-- A refresh can be stopped and gone on with; from its last beginning on it is timed
update directory_refresh set status = 'FAILED', failure = 'INTERNAL', next_token = null where status = 'RUNNING';
alter table directory_refresh add column complete_stage_id varchar(36);
alter table directory_refresh add column complete_until timestamp with time zone;
alter table directory_refresh add column going_since timestamp with time zone;
alter table directory_refresh add column users_before int default 0 not null;
