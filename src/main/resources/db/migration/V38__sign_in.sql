-- wrong passwords, counted for each account and each address; a lock ends by itself
create table sign_in_lock (
  kind varchar(10) not null,
  subject varchar(160) not null,
  wrong integer not null,
  since timestamp with time zone not null,
  locked_until timestamp with time zone,
  primary key (kind, subject)
);
create index sign_in_lock_since on sign_in_lock (since);

-- sessions that began before sessions_from count no more; whoever has left signs in no more
alter table person add column sessions_from timestamp with time zone;
alter table person add column closed_at timestamp with time zone;
alter table person add column section varchar(60);

-- a link with which a person sets the own password, once
create table account_setup (
  token_hash varchar(64) primary key,
  person varchar(60) not null references person (id) on delete cascade,
  expires_at timestamp with time zone not null
);
create index account_setup_person on account_setup (person);
