-- The record sealed into a Merkle tree (docs/record.md). None of these tables refers to ledger_entry: who writes the record never waits for the sealer.
-- One row: its lock makes one node the sealer. All rows of the record up to "seen" are leaves, or lie in a gap.
create table ledger_seal (
    id integer primary key,
    record_id varchar(36),
    seen bigint not null,
    history_until timestamp not null
);
insert into ledger_seal (id, seen, history_until) values (1, 0, timestamp '1970-01-01 00:00:00');
-- Numbers passed over: given to a transaction that had not committed then, or never did.
create table ledger_gap (
    first_id bigint primary key,
    last_id bigint not null,
    noted_at timestamp with time zone not null
);
create index ledger_gap_noted on ledger_gap (noted_at);
create table ledger_leaf (
    place bigint primary key,
    subject varchar(40) not null,
    seq integer not null,
    hash bytea not null,
    unique (subject, seq)
);
-- Whole subtrees of 16, 256, 4096 ... leaves; what lies between is computed.
create table ledger_node (
    tree_level integer not null,
    idx bigint not null,
    hash bytea not null,
    primary key (tree_level, idx)
);
create table ledger_checkpoint (
    checkpoint_number bigint primary key,
    tree_size bigint not null,
    line varchar(1200) not null
);
create table ledger_history (
    instance varchar(64) primary key,
    checkpoint_number bigint not null,
    subject varchar(255) not null,
    digest varchar(64) not null
);
create index ledger_history_checkpoint on ledger_history (checkpoint_number, instance);
create table ledger_key (
    key_id varchar(16) primary key,
    pem varchar(400) not null,
    since timestamp with time zone not null
);
-- The chain's own unique index begins with the subject: one index less for every row that is written.
drop index ledger_entry_subject;
