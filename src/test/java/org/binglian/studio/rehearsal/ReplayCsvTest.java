package org.binglian.studio.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplayCsvTest {

    @Test
    void a_cell_keeps_commas_and_quotes_and_is_no_formula() {
        assertThat(ReplayCsv.cell("20260601000001")).isEqualTo("\"20260601000001\"");
        assertThat(ReplayCsv.cell("a, \"b\"")).isEqualTo("\"a, \"\"b\"\"\"");
        assertThat(ReplayCsv.cell("=1+1")).isEqualTo("\"'=1+1\"");
        assertThat(ReplayCsv.cell("")).isEqualTo("\"\"");
    }
}
