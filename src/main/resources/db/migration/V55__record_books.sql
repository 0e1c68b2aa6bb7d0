-- Sealed rows of cases that have ended, bound: many in one packed row, each with its place in the tree (docs/record.md, ADR 26). The tables
-- of before are emptied of them in the background, some cases at a time.
create table ledger_book (
    subject varchar(40) not null,
    first_seq integer not null,
    row_count integer not null,
    packed bytea not null,
    primary key (subject, first_seq)
);
-- Sixteen leaves of the tree in one packed row, and which rows of the record they stand for.
create table ledger_tile (
    tile bigint primary key,
    packed bytea not null
);
-- One row: its lock makes one node the binder.
create table ledger_binding (
    id integer primary key
);
insert into ledger_binding (id) values (1);
