-- An index whose rows repeat their case is kept as one entry for each case; within a case there are few to look through.
drop index case_material_case;
create index case_material_case on case_material (case_number);
drop index task_duty_case;
create index task_duty_case on task_duty (case_number);

-- Nobody asks for the digests of one checkpoint; exports read them by instance.
drop index ledger_history_checkpoint;
