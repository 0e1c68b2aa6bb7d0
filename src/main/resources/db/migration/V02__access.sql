create table department (
  id varchar(40) primary key,
  name_zh varchar(120) not null,
  name_en varchar(160) not null,
  kind varchar(20) not null,
  level varchar(20) not null,
  parent varchar(40)
);

create table person (
  id varchar(60) primary key,
  name_zh varchar(60) not null,
  name_en varchar(120) not null,
  department varchar(40),
  phone varchar(30),
  company varchar(200),
  password varchar(200) not null,
  demo boolean not null,
  created_at timestamp with time zone not null
);
create index person_department on person (department);

create table person_role (
  person varchar(60) not null references person (id) on delete cascade,
  role varchar(20) not null,
  primary key (person, role)
);

create table agent_authorisation (
  agent varchar(60) not null references person (id) on delete cascade,
  applicant varchar(60) not null references person (id) on delete cascade,
  primary key (agent, applicant)
);

create table idempotency (
  person varchar(60) not null,
  request_key varchar(200) not null,
  request_hash varchar(64) not null,
  status integer not null,
  body text,
  content_type varchar(120),
  location varchar(500),
  created_at timestamp with time zone not null,
  primary key (person, request_key)
);
create index idempotency_created on idempotency (created_at);
