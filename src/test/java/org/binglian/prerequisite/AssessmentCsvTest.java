package org.binglian.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.binglian.catalogue.ImportError;
import org.junit.jupiter.api.Test;

/** A file of regional assessments: each line that is wrong is named with what is wrong, in one pass. */
class AssessmentCsvTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String HEADING = "kind,plots,region,result,valid_from,valid_until,document_number,document_hash\n";
    private static final List<AssessmentKind> KINDS = List.of(new AssessmentKind("FLOOD", "洪水影响评价", "Flood impact", "water"),
            new AssessmentKind("EIA", "环境影响评价", "Environmental impact", "environment"));

    private final List<ImportError> errors = new ArrayList<>();

    @Test
    void a_line_says_its_plots_its_region_and_how_long_it_holds() {
        var drafts = read(HEADING + "FLOOD,150105-2026-017; 150105-2026-018,,\"不影响行洪，符合要求\",2026-01-01,2028-12-31,青水〔2026〕3号,\n"
                + "FLOOD,,150102,符合要求,2026-01-01,2028-12-31,青水〔2026〕4号," + "a".repeat(64) + "\n");
        assertThat(errors).isEmpty();
        assertThat(drafts.get(0).plots()).containsExactly("150105-2026-017", "150105-2026-018");
        assertThat(drafts.get(0).region()).isNull();
        assertThat(drafts.get(1).plots()).isEmpty();
        assertThat(drafts.get(1).validUntil()).isEqualTo("2028-12-31");
    }

    @Test
    void everything_wrong_is_found_in_one_pass_with_its_line_and_column() {
        read(HEADING + "NOISE,p1,,x,2026-01-01,2028-12-31,d1,\n" + "EIA,p1,,x,2026-01-01,2028-12-31,d2,\n" + "FLOOD,,,x,2026-01-01,2028-12-31,d3,\n"
                + "FLOOD,,1501,x,2026-01-01,2028-12-31,d4,\n" + "FLOOD,p1,,,01.02.2026,2028-12-31,,\n" + "FLOOD,p1,,x,2027-01-01,2026-12-31,d6,\n"
                + "FLOOD,p1,,x,2020-01-01,2026-11-22,d7,\n" + "FLOOD,p1,,x,2026-01-01,2028-12-31,d8,nothex\n"
                + "FLOOD,p9,,x,2026-01-01,2028-12-31,d9,\n" + "FLOOD,p9,,x,2026-01-01,2028-12-31,d9,\n" + "FLOOD,p9\n");
        assertThat(errors.stream().map(error -> error.field() + " " + error.code())).containsExactlyInAnyOrder(
                "assessments.csv:12 FIELD_COUNT", "assessments.csv:2:kind NOT_IN_LIST", "assessments.csv:3:kind KIND_OF_OTHER_DEPARTMENT",
                "assessments.csv:4:region AREA_MISSING", "assessments.csv:5:region REGION_SHAPE", "assessments.csv:6:valid_from DATE_SHAPE",
                "assessments.csv:6:result EMPTY_VALUE", "assessments.csv:6:document_number EMPTY_VALUE",
                "assessments.csv:7:valid_until DATES_REVERSED", "assessments.csv:8:valid_until EXPIRED_ALREADY",
                "assessments.csv:9:document_hash HASH_SHAPE", "assessments.csv:11:document_number ASSESSMENT_TWICE");
    }

    @Test
    void a_last_day_that_is_today_is_still_in_force() {
        read(HEADING + "FLOOD,p1,,x,2020-01-01,2026-11-23,d1,\n");
        assertThat(errors).isEmpty();
    }

    @Test
    void a_file_without_its_columns_or_without_a_line_is_refused() {
        read("kind,plot\n");
        assertThat(errors).extracting(ImportError::code).contains("UNKNOWN_COLUMN", "MISSING_COLUMN");
        errors.clear();
        read(HEADING);
        assertThat(errors).extracting(ImportError::code).containsExactly("NO_ASSESSMENTS");
        errors.clear();
        read("");
        assertThat(errors).extracting(ImportError::code).containsExactly("EMPTY_FILE");
    }

    private List<AssessmentDraft> read(String csv) {
        return AssessmentCsv.read(new StringReader(csv), KINDS, "water", TODAY, errors);
    }
}
