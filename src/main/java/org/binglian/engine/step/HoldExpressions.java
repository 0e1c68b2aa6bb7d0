package org.binglian.engine.step;

import java.util.Date;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.ModelBean;
import org.binglian.engine.alarm.HoldActs;
import org.springframework.stereotype.Component;

/** What {@code default-breaker} asks of its hold, as {@code ${heldDefaults.checkBy(holdNumber)}}. */
@Component("heldDefaults")
@ModelBean
public class HoldExpressions {

    private final HoldActs acts;

    HoldExpressions(HoldActs acts) {
        this.acts = acts;
    }

    /** 24:00 of the last day on which supervision should have looked at it, Asia/Shanghai. */
    public Date checkBy(String holdNumber) {
        return Date.from(acts.checkBy(holdNumber).plusDays(1).atStartOfDay(OfficeTime.ZONE).toInstant());
    }
}
