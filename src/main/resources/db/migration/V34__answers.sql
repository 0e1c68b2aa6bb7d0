-- What a person filled in when the task was done, as the form's rules let it pass: so that a case can be played again.
alter table worklist_done add answer text;
create index worklist_done_case on worklist_done (case_number);
create index approval_case_closed on approval_case (closed_on);
