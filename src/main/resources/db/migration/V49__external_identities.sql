-- Who somebody is at the office's single sign-on (统一身份认证): the operator says so, nobody else and nothing by itself.
create table external_identity (
    person varchar(60) primary key references person (id),
    identity varchar(200) not null unique,
    noted_at timestamp with time zone not null
);

-- What is supplied for a commitment, such as the report on what was put right, may come as a file.
alter table commitment add column file_sha256 varchar(64);
alter table commitment add column file_size bigint;
create index commitment_file on commitment (file_sha256);
