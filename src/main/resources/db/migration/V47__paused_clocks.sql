-- How often a clock was paused, so that the pauses of a clock without any need not be asked for.
alter table clock add column pauses integer default 0 not null;
update clock set pauses = (select count(*) from clock_pause p where p.clock_id = clock.id);
