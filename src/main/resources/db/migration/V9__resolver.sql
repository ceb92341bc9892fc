-- A list of users that somebody pasted or uploaded
create table resolver_list (
  id          uuid                     not null primary key,
  account_id  varchar(256)             not null,
  owner       varchar(200)             not null,
  name        varchar(100),                      -- of the file, made visible; none for a paste
  status      varchar(20)              not null, -- ASKS how to read it, RESOLVED
  has_values  boolean                  not null,
  passed_over varchar(1000)            not null, -- headers of columns that do not matter, separated by line feeds
  created_at  timestamp with time zone not null
);

create index resolver_list_of_owner on resolver_list (owner, account_id, created_at);

-- The text of a list that asks how to read it, in parts that every database takes
create table resolver_text (
  list_id uuid  not null references resolver_list (id) on delete cascade,
  part    int   not null,
  content bytea not null,
  primary key (list_id, part)
);

-- The rows of a list; what is null in the change is left as it is
create table resolver_row (
  list_id        uuid         not null references resolver_list (id) on delete cascade,
  number         int          not null, -- the place in the list
  line           int          not null,
  text           varchar(400) not null, -- who is meant
  tier           varchar(20),
  user_type      varchar(20),
  alexa_enabled  boolean,
  alexa_room_arn varchar(2048),
  outcome        varchar(20)  not null, -- the group it belongs to
  reason         varchar(40),
  detail         varchar(200),
  user_id        varchar(256),          -- the one user it means
  primary key (list_id, number)
);

create index resolver_row_by_outcome on resolver_row (list_id, outcome, number);
