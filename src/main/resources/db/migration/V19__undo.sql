-- The run that a plan, and its own run, set back
alter table plan add column undo_of bigint;
alter table run add column undo_of bigint;

create index run_by_undo on run (undo_of);
