-- The journal. Rows are only ever added; each carries the hash of the one before.
create table audit_entry (
  sequence      bigint                   not null primary key,
  at            timestamp with time zone not null,
  actor         varchar(200)             not null,
  role          varchar(20)              not null,
  action        varchar(100)             not null,
  subject       varchar(300)             not null,
  details       varchar(20000)           not null,
  previous_hash varchar(64)              not null,
  hash          varchar(64)              not null
);

-- The end of the chain, locked by whoever appends
create table audit_head (
  id       smallint    not null primary key,
  sequence bigint      not null,
  hash     varchar(64) not null
);

insert into audit_head (id, sequence, hash) values (1, 0, '');
