-- All departments' overdue tasks are counted in the order of the index, department by department, without sorting them first.
drop index worklist_overdue;
create index worklist_department_due on worklist_task (department, due_on);

-- Whoever cleans the outbox holds this row, so that one node at a time does.
create table outbox_cleaning (
    id integer primary key
);
insert into outbox_cleaning (id) values (1);

-- The breaker's reason in the other language.
alter table default_hold add column reason_en varchar(500);
