-- Users that the service refused and who are yet to be read: then they have failed, or were changed all the same
alter table run add column refused int default 0 not null;
