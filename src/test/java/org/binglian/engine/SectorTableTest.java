package org.binglian.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.catalogue.Sectors;
import org.binglian.office.AnalystsHand;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Test;

class SectorTableTest {

    private static List<Sectors.Sector> sectors(AnalystsHand hand) {
        return SectorTable.read(Dmn.readModelFromStream(new ByteArrayInputStream(hand.models().get("decisions/project-sector.dmn"))));
    }

    @Test
    void the_shipped_table_is_offered_in_its_order() {
        assertThat(sectors(new AnalystsHand())).extracting(Sectors.Sector::code)
                .containsExactly("COMMERCIAL_HOUSING", "INDUSTRIAL", "WAREHOUSE", "OFFICE", "SCHOOL", "HOSPITAL", "OTHER");
        assertThat(sectors(new AnalystsHand()).get(1).name(Locale.SIMPLIFIED_CHINESE)).isEqualTo("工业");
        assertThat(sectors(new AnalystsHand()).get(1).name(Locale.ENGLISH)).isEqualTo("Industry");
    }

    @Test
    void a_row_that_an_analyst_adds_is_offered_and_one_without_a_name_is_called_by_its_code() {
        var added = sectors(new AnalystsHand().ruleOnTop("project-sector", Map.of("code", "\"FARM\", \"STABLE\""),
                Map.of("nameZh", "\"设施农业\"", "nameEn", "")));
        assertThat(added).hasSize(9);
        assertThat(added.get(0)).isEqualTo(new Sectors.Sector("FARM", "设施农业", "FARM"));
        assertThat(added.get(1)).isEqualTo(new Sectors.Sector("STABLE", "设施农业", "STABLE"));
    }
}
