-- What the engine kept of a process that has ended and of all that it called: its steps, and who did what (docs/record.md).
create table bound_history (
    root varchar(64) primary key,
    packed bytea not null
);
