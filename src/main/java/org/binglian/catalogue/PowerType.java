package org.binglian.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** 事项类型 with its national number; the lists write it in Chinese. */
public enum PowerType {
    LICENCE("01", "行政许可"), PENALTY("02", "行政处罚"), COERCION("03", "行政强制"), LEVY("04", "行政征收"),
    PAYMENT("05", "行政给付"), INSPECTION("06", "行政检查"), CONFIRMATION("07", "行政确认"), REWARD("08", "行政奖励"),
    RULING("09", "行政裁决"), OTHER("10", "其他行政权力"), PUBLIC_SERVICE("20", "公共服务");

    private final String number;
    private final String nameZh;

    PowerType(String number, String nameZh) {
        this.number = number;
        this.nameZh = nameZh;
    }

    public String number() {
        return number;
    }

    public String nameZh() {
        return nameZh;
    }

    static Optional<PowerType> named(String nameZh) {
        return Arrays.stream(values()).filter(type -> type.nameZh.equals(nameZh)).findFirst();
    }
}
