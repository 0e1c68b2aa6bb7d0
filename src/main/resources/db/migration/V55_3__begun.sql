-- Where the bound rows of the record are that somebody looks for by their actor.
create table ledger_begun (
    actor varchar(60) not null,
    id bigint not null,
    subject varchar(40) not null,
    primary key (actor, id)
);
