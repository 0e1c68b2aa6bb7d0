-- How often a clock was paused, so that the pauses of a clock without any need not be asked for.
alter table clock add column pauses integer default 0 not null;
update clock set pauses = (select count(*) from clock_pause p where p.clock_id = clock.id);

-- Who might have had a task that is done; the engine's history no longer keeps it.
alter table if exists worklist_done add column candidate_groups varchar(500);

-- All departments' overdue tasks are counted on an index alone; the pages of one department have worklist_department.
drop index if exists worklist_department_due;

-- A paper's page is kept packed; those of before stay as they are.
alter table if exists paper add column packed bytea;
alter table if exists paper alter column page drop not null;
