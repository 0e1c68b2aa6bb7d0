-- what an operator watches is counted by index: console.watch
create index silence_default_recorded on silence_default (recorded_at);
create index webhook_delivery_state on webhook_delivery (state);
