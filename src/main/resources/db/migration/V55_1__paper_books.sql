-- The pages of a case that has ended, packed together: they repeat each other. Their rows stay; page and packed of these are null.
create table paper_book (
    case_number varchar(20) not null,
    first_number varchar(40) not null,
    packed bytea not null,
    primary key (case_number, first_number)
);
