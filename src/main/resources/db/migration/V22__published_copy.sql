-- Of an account without a row here nothing is seen: its users may be of a first list that is still being read
insert into directory_copy (account_id, revision)
select u.account_id, max(u.revision) from directory_user u
where not exists (select 1 from directory_copy c where c.account_id = u.account_id)
group by u.account_id;
