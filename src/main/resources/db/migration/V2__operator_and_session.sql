-- Who may sign in. The sign-in name is kept in lower case, so that it is unique whatever its case.
create table operator (
  username        varchar(60)              not null primary key,
  display_name    varchar(120)             not null,
  role            varchar(20)              not null,
  password_hash   varchar(200)             not null,
  enabled         boolean                  not null,
  demo            boolean                  not null,
  created_at      timestamp with time zone not null,
  failed_attempts int default 0            not null,
  failed_at       timestamp with time zone
);

-- The one-time way in for the first administrator; the token itself is nowhere but on the console
create table setup_token (
  token_hash varchar(64)              not null primary key,
  expires_at timestamp with time zone not null,
  used_at    timestamp with time zone
);

-- The tables that Spring Session expects
create table spring_session (
  primary_id            char(36) not null primary key,
  session_id            char(36) not null,
  creation_time         bigint   not null,
  last_access_time      bigint   not null,
  max_inactive_interval int      not null,
  expiry_time           bigint   not null,
  principal_name        varchar(100)
);

create unique index spring_session_session_id on spring_session (session_id);
create index spring_session_expiry_time on spring_session (expiry_time);
create index spring_session_principal_name on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null,
  primary key (session_primary_id, attribute_name)
);
