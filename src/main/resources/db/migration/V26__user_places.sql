-- Where the row of a user is, by ID. The IDs that end alike share a row, as a key of the IDs themselves, which come
-- in no order, has to be changed all over with every few pages that are read
create table directory_user_place (
  account_id varchar(256) not null,
  tail       varchar(12)  not null, -- the last letters of the IDs
  places     varchar      not null, -- the number and the ID of each user, in lines
  primary key (account_id, tail)
);

insert into directory_user_place (account_id, tail, places)
select u.account_id, right(u.user_id, 3), string_agg(u.number || ' ' || u.user_id || chr(10), '')
from directory_user u join directory_copy c on c.account_id = u.account_id
group by u.account_id, right(u.user_id, 3);

alter table directory_user drop constraint directory_user_of_account;

-- Grows at its end where a refresh writes
drop index directory_user_by_revision;
create index directory_user_of_account on directory_user (account_id, revision);
