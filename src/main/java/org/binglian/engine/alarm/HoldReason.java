package org.binglian.engine.alarm;

import java.util.Map;

/** Why the rule holds, in both languages; where it says it in one only, that stands for the other. */
record HoldReason(String zh, String en) {

    static HoldReason of(Map<String, Object> row) {
        String zh = String.valueOf(row.get("reason"));
        return new HoldReason(zh, row.get("reasonEn") == null ? zh : row.get("reasonEn").toString());
    }
}
