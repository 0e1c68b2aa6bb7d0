create table service_place (
  department varchar(40) primary key,
  place_zh varchar(200) not null,
  place_en varchar(200) not null,
  hours_zh varchar(200) not null,
  hours_en varchar(200) not null,
  phone varchar(40) not null,
  complaint_phone varchar(40) not null
);
