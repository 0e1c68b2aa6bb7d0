-- Who might have had a task that is done; the engine's history no longer keeps it.
alter table worklist_done add column candidate_groups varchar(500);

-- A paper's page is kept packed; those of before stay as they are.
alter table paper add column packed bytea;
alter table paper alter column page drop not null;

-- All departments' overdue tasks are counted on an index alone; the pages of one department have worklist_department.
drop index worklist_department_due;
create index worklist_overdue on worklist_task (due_on, department);
