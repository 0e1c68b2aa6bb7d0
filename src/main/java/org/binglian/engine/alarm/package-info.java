/** The engine's timers as alarms: they ask {@code deadline} whether a clock has truly run out; re-planning, the breaker, the demo's time. */
@org.springframework.modulith.NamedInterface("alarm")
package org.binglian.engine.alarm;
