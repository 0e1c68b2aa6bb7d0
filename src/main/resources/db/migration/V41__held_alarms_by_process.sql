-- Whether an alarm is held is asked for every process that moves to another release.
create index held_alarm_process on held_alarm (process_instance_id);
