-- Releases of models: who drafted, who released, on which findings and which rehearsal; every file by its SHA-256. A way back is a
-- release of its own that points to the older one. Nothing here is ever changed.
create table model_release (
    release_number integer primary key,
    kind varchar(20) not null,
    deployment_id varchar(64) not null unique,
    digest varchar(64) not null,
    draft_id bigint references model_draft (draft_id),
    draft_version integer,
    drafted_by varchar(1000) not null,
    released_by varchar(60) not null,
    released_at timestamp with time zone not null,
    note varchar(1000) not null,
    back_to integer references model_release (release_number),
    rehearsal_id bigint,
    rehearsal varchar(1000),
    findings varchar(1000000) not null
);

create table model_release_file (
    release_number integer not null references model_release (release_number),
    name varchar(255) not null,
    sha256 varchar(64) not null,
    primary key (release_number, name)
);

-- Whoever makes a release, or looks for changed files, takes this row first.
create table model_turn (
    id integer primary key
);
insert into model_turn (id) values (1);

-- The files of the installation (jar, with the folder beside it laid over) as they were offered last; sha256 null: the file had gone.
create table model_offered (
    name varchar(255) primary key,
    sha256 varchar(64)
);
