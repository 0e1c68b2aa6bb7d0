-- What a person filed or registered for others is found without reading every row.
create index project_registered on project (registered_by);
create index approval_case_filed on approval_case (filed_by);
