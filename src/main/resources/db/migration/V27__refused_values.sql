-- The values of a row that there are not, whole: a line each, the column's name before the first equals sign.
-- Until now the detail had the first of them, cut
alter table resolver_row add column refused varchar(100000);

update resolver_row set refused = lower(reason) || '=' || detail
where reason in ('LICENSE_TYPE', 'USER_TYPE', 'ALEXA_ENABLED', 'ALEXA_ROOM_ARN') and detail is not null;
