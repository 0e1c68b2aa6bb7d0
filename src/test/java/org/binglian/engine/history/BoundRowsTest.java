package org.binglian.engine.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BoundRowsTest {

    /** A case and the six reviews that it called, as the engine keeps them. */
    private static Map<String, List<List<String>>> aCase() {
        var rows = new TreeMap<String, List<List<String>>>();
        for (int instance = 10052; instance < 10059; instance++) {
            var own = new ArrayList<List<String>>();
            for (int step = 0; step < 9; step++) {
                int id = instance * 3 + step;
                own.add(Arrays.asList("ACT_HI_ACTINST", "Task_Review" + step + ":" + id, String.valueOf(instance), "item-review:1:133", String.valueOf(id + 1),
                        "Task_Review" + step, step % 2 == 0 ? null : String.valueOf(id + 2), null, "审查", "userTask", null,
                        "2026-11-22T18:47:0" + step + ".862", "2026-11-22T18:47:1" + step, "4"));
            }
            own.add(Arrays.asList("ACT_HI_OP_LOG", String.valueOf(instance), "7", "planning1", "2026-11-22T18:47:04.272", "Complete", "Task", "delete", "false", "true"));
            rows.put(String.valueOf(instance), own);
        }
        return rows;
    }

    @Test
    void rows_come_back_as_they_were_and_take_little() {
        var rows = aCase();
        byte[] packed = BoundRows.pack(rows);
        assertThat(BoundRows.unpack(packed)).isEqualTo(rows);
        assertThat(packed.length).isLessThan(BoundRows.packFirst(rows).length * 3 / 4);
    }

    @Test
    void what_was_bound_before_there_were_columns_is_read() {
        byte[] packed = BoundRows.packFirst(aCase());
        assertThat(packed[0]).isEqualTo((byte) 1);
        assertThat(BoundRows.unpack(packed)).isEqualTo(aCase());
    }

    @Test
    void whatever_stands_in_a_cell_comes_back() {
        for (String odd : new String[] {"#1", "@2", "~", "a\nb", "", "007", "-3", "123456789012345678901", "2026-01-02T10:00", "2026-01-02T10:00:00.123456", "1970-01-01T00:00"}) {
            Map<String, List<List<String>>> rows = new TreeMap<>(Map.of("1", List.of(Arrays.asList("T", odd, null), Arrays.asList("T", "5", odd)),
                    "2", List.of(Arrays.asList("U", odd)), "3", List.of()));
            assertThat(BoundRows.unpack(BoundRows.pack(rows))).as(odd).isEqualTo(rows);
        }
        Map<String, List<List<String>>> uneven = Map.of("1", List.of(List.of("T", "a", "b"), List.of("T", "a")));
        assertThat(BoundRows.unpack(BoundRows.pack(uneven))).isEqualTo(uneven);
        assertThat(BoundRows.unpack(BoundRows.pack(Map.of()))).isEmpty();
    }

    @Test
    void changed_bytes_are_other_rows_and_no_failure() {
        byte[] packed = BoundRows.pack(aCase());
        for (int at = 0; at < packed.length - 2; at++) {
            byte[] changed = packed.clone();
            changed[at] ^= 0x10;
            assertThat(BoundRows.unpack(changed)).isNotEqualTo(aCase());
        }
        assertThat(BoundRows.unpack(new byte[0])).isEmpty();
    }
}
