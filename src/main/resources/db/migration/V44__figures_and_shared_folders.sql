-- what an operator watches is counted by index: console.watch
create index silence_default_recorded on silence_default (recorded_at);
create index webhook_delivery_state on webhook_delivery (state);

-- a folder that all nodes must share carries this mark in a file
create table shared_folder (
    name varchar(40) primary key,
    mark varchar(36) not null
);
