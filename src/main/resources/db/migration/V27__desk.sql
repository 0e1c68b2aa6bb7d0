-- What the desk shows of a task beside its name, and the clock whose end would bring a default.
alter table worklist_task add project_name varchar(400);
alter table worklist_task add applicant varchar(400);
alter table worklist_task add default_mode varchar(40);
alter table worklist_task add default_clock bigint;
alter table worklist_task add default_on date;
create index worklist_default_clock on worklist_task (default_clock);
create index worklist_department_assignee on worklist_task (department, assignee, sort_on, created_at, task_id);

-- Who reads a task: its groups while nobody has claimed it, else the one who has. Pages read this by index.
create table worklist_reader (
  reader varchar(70) not null,
  task_id varchar(64) not null,
  kind varchar(60) not null,
  sort_on date not null,
  created_at timestamp with time zone not null,
  default_on date,
  primary key (reader, task_id)
);
create index worklist_reader_order on worklist_reader (reader, sort_on, created_at, task_id);
create index worklist_reader_task on worklist_reader (task_id);
insert into worklist_reader (reader, task_id, kind, sort_on, created_at)
  select assignee, task_id, kind, sort_on, created_at from worklist_task where assignee is not null;
insert into worklist_reader (reader, task_id, kind, sort_on, created_at)
  select g.id, t.task_id, t.kind, t.sort_on, t.created_at
  from worklist_task t
  join (select id from department union select id || 'leader' from department union select 'Party' || id from person) g
    on ',' || t.candidate_groups || ',' like '%,' || g.id || ',%'
  where t.assignee is null;

-- How a task ended: completed by a person, or ended by a clock or another event.
create table worklist_done (
  task_id varchar(64) primary key,
  kind varchar(60) not null,
  name varchar(255) not null,
  case_number varchar(40),
  project_number varchar(40),
  project_name varchar(400),
  item_code varchar(40),
  department varchar(40),
  person varchar(60),
  completed boolean not null,
  outcome varchar(120),
  ended_at timestamp with time zone not null
);
create index worklist_done_person on worklist_done (person, ended_at, task_id);

-- Like tasks agreed together: each line is one task, done or not done and why.
create table desk_batch (
  id varchar(64) primary key,
  person varchar(60) not null,
  begun_at timestamp with time zone not null
);
create table desk_batch_task (
  batch varchar(64) not null references desk_batch (id),
  place integer not null,
  task_id varchar(64) not null,
  kind varchar(60),
  name varchar(255),
  case_number varchar(40),
  item_code varchar(40),
  done boolean,
  problem varchar(80),
  reason varchar(2000),
  primary key (batch, place)
);

create index ledger_entry_actor on ledger_entry (actor, id);
