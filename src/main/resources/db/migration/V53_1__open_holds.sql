-- Whether anything is held is asked in every transaction of alarms.
create index held_alarm_open on held_alarm (ended_at, rung_at);
