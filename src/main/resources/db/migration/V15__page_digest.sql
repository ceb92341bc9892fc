-- A page that says what a page of the last whole list said needs no comparison with the copy, but for
-- the users that were written after that list was taken over
alter table directory_page add column digest varchar(64); -- SHA-256 of what the copy keeps of its users
alter table directory_refresh add column complete_revision bigint;
