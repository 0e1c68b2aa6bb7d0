-- Files of samples (空白表格、示范文本), each content once under its SHA-256.
create table catalogue_file (
    sha256 varchar(64) primary key,
    media_type varchar(120) not null,
    size_bytes integer not null,
    content bytea not null,
    kept_by varchar(60) not null,
    kept_at timestamp with time zone not null
);
