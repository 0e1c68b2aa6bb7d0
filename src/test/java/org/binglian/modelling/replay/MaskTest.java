package org.binglian.modelling.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MaskTest {

    @Test
    void names_citizen_ids_and_phone_numbers_do_not_reach_a_script() {
        assertThat(Mask.of("张三 150105199003071236，电话 13800000000")).doesNotContain("张三", "150105199003071236", "13800000000").isNotBlank();
    }

    @Test
    void the_lines_of_a_list_keep_their_codes_and_their_columns() {
        assertThat(Mask.of("B02-M3 | 缺测绘单位签章 | 补盖成果章\nB02-M1 | 未标注 | 标注\n")).isEqualTo("B02-M3 | 略| 略\nB02-M1 | 略| 略\n");
    }

    @Test
    void choices_numbers_and_dates_stay_as_they_are() {
        assertThat(Mask.of(Map.of("decision", "APPROVE", "days", 5, "by", "2026-12-08", "done", true)))
                .isEqualTo(Map.of("decision", "APPROVE", "days", 5, "by", "2026-12-08", "done", true));
    }
}
