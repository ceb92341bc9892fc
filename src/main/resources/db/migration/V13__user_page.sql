-- What the journal says about one user is asked for on the user's page
create index audit_entry_by_subject on audit_entry (subject, at, sequence);

-- The ID of an account and the ID of a user, both as long as they may be
alter table audit_entry alter column subject set data type varchar(600);
