package org.binglian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueFilesTest {

    private static final String ITEMS = DemoFiles.text("items.csv");
    private static final String MATERIALS = DemoFiles.text("materials.csv");
    private static final String DEPARTMENTS = DemoFiles.text("departments.csv");

    @Test
    void the_demo_list_comes_back_byte_for_byte() {
        CatalogueContent list = DemoFiles.content();
        assertThat(CatalogueFiles.writeItems(list.items())).isEqualTo(ITEMS);
        assertThat(CatalogueFiles.writeMaterials(list.materials())).isEqualTo(MATERIALS);
        assertThat(CatalogueFiles.writeDepartments(list.departments())).isEqualTo(DEPARTMENTS);
        assertThat(DemoFiles.parse(CatalogueFiles.writeItems(list.items()), CatalogueFiles.writeMaterials(list.materials()),
            CatalogueFiles.writeDepartments(list.departments()))).isEqualTo(list);
    }

    @Test
    void a_byte_order_mark_and_unix_lines_are_welcome() {
        assertThat(DemoFiles.parse('\uFEFF' + ITEMS.replace("\r\n", "\n"), '\uFEFF' + MATERIALS, '\uFEFF' + DEPARTMENTS))
            .isEqualTo(DemoFiles.content());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "A05,企业投资项目备案 | A01,企业投资项目备案 | items.csv:6:item_code | DUPLICATE_CODE",
        "S1,FILING,其他行政权力,INSTANT,bureau | S9,FILING,其他行政权力,INSTANT,bureau | items.csv:6:stage | NOT_IN_LIST",
        "S1,FILING,其他行政权力,INSTANT,bureau | S1,FILING,其他行政权力,INSTANT,burea | items.csv:6:deciding_body | UNKNOWN_DEPARTMENT",
        "finance:2:OPINION_DEEMED_CONSENT | finance:2:PROCEED_AND_ESCALATE | items.csv:2:consulted | NOT_IN_LIST",
        "finance:2:OPINION_DEEMED_CONSENT | money:2:OPINION_DEEMED_CONSENT | items.csv:2:consulted | UNKNOWN_DEPARTMENT",
        "finance:2:OPINION_DEEMED_CONSENT | finance:two:OPINION_DEEMED_CONSENT | items.csv:2:consulted | NOT_A_NUMBER",
        "GOVERNMENT,,20,WORKING_DAY,3,, | GOVERNMENT,,20,WORKING_DAY,-3,, | items.csv:2:promised_days | NEGATIVE_NUMBER",
        "GOVERNMENT,,20,WORKING_DAY,3,, | GOVERNMENT,,20,WORKING_DAY,three,, | items.csv:2:promised_days | NOT_A_NUMBER",
        "GOVERNMENT,,20,WORKING_DAY,3,, | GOVERNMENT,,20,,3,, | items.csv:2:statutory_unit | EMPTY_VALUE",
        "GOVERNMENT,,20,WORKING_DAY,3,, | GOVERNMENT,,20,WORKING_DAY,3,Z99, | items.csv:2:hard_prerequisites | UNKNOWN_PREREQUISITE",
        "GOVERNMENT,,20,WORKING_DAY,3,, | GOVERNMENT,,20,WORKING_DAY,3,A09?, | items.csv:2:hard_prerequisites | -",
        "GOVERNMENT,,20,WORKING_DAY,3,, | GOVERNMENT,,20,WORKING_DAY,3,,A09 | items.csv:2:waivable_prerequisites | BROKEN_PREREQUISITE",
        "GOVERNMENT,,20,WORKING_DAY,3,, | GOVERNMENT,land is big,20,WORKING_DAY,3,, | items.csv:2:condition | BROKEN_CONDITION",
        "flow-instant,N,NONE,,企业 | flow_instant,N,NONE,,企业 | items.csv:6:flow | BROKEN_FLOW",
        "flow-instant,N,NONE,,企业 | flow-instant,N,OPINION_DEEMED_CONSENT,,企业 | items.csv:6:decision_timeout_mode | NOT_IN_LIST",
        "flow-instant,N,NONE,,企业 | flow-instant,maybe,NONE,,企业 | items.csv:6:commitment | NOT_IN_LIST",
        "item_code,name_zh | item_code,name | items.csv:1:name_zh | MISSING_COLUMN",
    })
    void what_is_wrong_with_an_item_is_named_by_line_and_column(String was, String is, String field, String code) {
        if (code.equals("-")) {
            assertThat(DemoFiles.parse(changed(ITEMS, was, is), MATERIALS, DEPARTMENTS).items()).hasSize(48);
            return;
        }
        assertThat(errors(changed(ITEMS, was, is), MATERIALS)).filteredOn(error -> error.code().equals(code))
            .extracting(ImportError::field).contains(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "A01-M2,A01 | A01-M1,A01 | materials.csv:3:material_code | DUPLICATE_CODE",
        "A01-M2,A01 | Z01-M2,Z01 | materials.csv:3:item_code | UNKNOWN_ITEM",
        "A01-M2,A01 | A02-M2,A01 | materials.csv:3:material_code | MATERIAL_OF_OTHER_ITEM",
        "A01-M2,A01 | A01/2,A01 | materials.csv:3:material_code | BROKEN_MATERIAL_CODE",
        "SHARED:P16 | SHARED:P99 | materials.csv:8:source | UNKNOWN_SHARED_ITEM",
        "SHARED:P16 | BORROWED | materials.csv:8:source | BROKEN_SOURCE",
        "Y,Y,10,N,资金筹措方案 | Y,Y,,N,资金筹措方案 | materials.csv:3:tolerance_days | TOLERANCE_DAYS",
        "SHARED:P16,1,ELECTRONIC,N,N,, | SHARED:P16,1,ELECTRONIC,N,Y,5, | materials.csv:8:tolerable | NOT_FROM_APPLICANT",
        "1,ELECTRONIC,Y,Y,10,N,资金筹措方案 | x,ELECTRONIC,Y,Y,10,N,资金筹措方案 | materials.csv:3:copies | NOT_A_NUMBER",
        "1,ELECTRONIC,Y,Y,10,N,资金筹措方案 | 1,ELECTRONIC,Y,Y,10,N,资金筹措方案,more | materials.csv:3 | FIELD_COUNT",
    })
    void what_is_wrong_with_a_material_is_named_by_line_and_column(String was, String is, String field, String code) {
        assertThat(errors(ITEMS, changed(MATERIALS, was, is))).extracting(ImportError::field, ImportError::code)
            .containsExactly(org.assertj.core.groups.Tuple.tuple(field, code));
    }

    @Test
    void all_errors_are_told_at_once_in_the_order_of_the_files() {
        String items = changed(changed(ITEMS, "finance:2:", "money:2:"), "flow-instant,N,NONE,,企业", "instant,N,NONE,,企业");
        assertThat(errors(items, changed(MATERIALS, "A01-M2,A01", "A01-M1,A01"))).extracting(ImportError::field)
            .containsExactly("items.csv:2:consulted", "items.csv:6:flow", "materials.csv:3:material_code");
    }

    @Test
    void a_circle_of_hard_prerequisites_is_named() {
        String items = changed(ITEMS, "GOVERNMENT,,20,WORKING_DAY,3,,", "GOVERNMENT,,20,WORKING_DAY,3,A02,");
        assertThat(errors(items, MATERIALS)).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("PREREQUISITE_CYCLE");
            assertThat(error.field()).isEqualTo("items.csv:2:hard_prerequisites");
            assertThat(error.arguments()).containsExactly("A01 > A02 > A01");
        });
    }

    @Test
    void what_only_leads_to_a_circle_is_not_blamed_for_it() {
        String items = changed(ITEMS, "B02;A08?;A09?;C02?,", "B02;A08?;A09?;C02?;C03,");
        assertThat(errors(items, MATERIALS)).singleElement().satisfies(error ->
            assertThat(error.arguments()).containsExactly("C03 > C03"));
    }

    @Test
    void broken_quoting_is_an_error_and_not_an_accident() {
        assertThat(errors(ITEMS + "A99,\"never closed", MATERIALS)).singleElement()
            .extracting(ImportError::field, ImportError::code).containsExactly("items.csv:50", "BROKEN_CSV");
        assertThat(errors(ITEMS + "A99,\"closed\" too early,", MATERIALS)).extracting(ImportError::code).contains("BROKEN_CSV");
        assertThat(errors("", MATERIALS)).extracting(ImportError::code).contains("EMPTY_FILE");
    }

    @Test
    void a_file_in_another_encoding_is_refused_rather_than_garbled() {
        var gbk = new ByteArrayInputStream(ITEMS.getBytes(Charset.forName("GBK")));
        InvalidCatalogue refused = catchThrowableOfType(InvalidCatalogue.class, () -> CatalogueFiles.parse(CatalogueFiles.utf8(gbk),
            new StringReader(MATERIALS), new StringReader(DEPARTMENTS)));
        assertThat(refused.errors()).extracting(ImportError::code).containsExactly("NOT_UTF8");
    }

    @Test
    void every_error_has_a_text_in_both_languages() {
        for (String code : List.of("NOT_UTF8", "BROKEN_CSV", "EMPTY_FILE", "DUPLICATE_COLUMN", "UNKNOWN_COLUMN", "MISSING_COLUMN",
            "FIELD_COUNT", "EMPTY_VALUE", "NOT_A_NUMBER", "NEGATIVE_NUMBER", "NOT_IN_LIST", "BROKEN_CONDITION",
            "BROKEN_PREREQUISITE", "BROKEN_ITEM_CODE", "BROKEN_MATERIAL_CODE", "BROKEN_DEPARTMENT_ID", "BROKEN_CLASS",
            "BROKEN_FLOW", "BROKEN_PROCEDURE", "BROKEN_CONSULTATION", "BROKEN_SOURCE", "DUPLICATE_CODE", "UNKNOWN_DEPARTMENT",
            "UNKNOWN_PREREQUISITE", "PREREQUISITE_CYCLE", "UNKNOWN_ITEM", "UNKNOWN_SHARED_ITEM", "MATERIAL_OF_OTHER_ITEM",
            "TOLERANCE_DAYS", "NOT_FROM_APPLICANT", "NAME_TOO_LONG", "DATE_SHAPE", "FILE_MISSING", "EFFECTIVE_FROM_TOO_EARLY",
            "NOT_A_COUNT", "UNKNOWN_CURSOR")) {
            for (String bundle : List.of("messages/catalogue", "messages/catalogue_en")) {
                assertThat(ResourceBundle.getBundle(bundle, java.util.Locale.ROOT).getString("field." + code)).isNotBlank();
            }
        }
    }

    private static List<ImportError> errors(String items, String materials) {
        return catchThrowableOfType(InvalidCatalogue.class, () -> DemoFiles.parse(items, materials, DEPARTMENTS)).errors();
    }

    private static String changed(String file, String was, String is) {
        assertThat(file).contains(was);
        int at = file.indexOf(was);
        return file.substring(0, at) + is + file.substring(at + was.length());
    }
}
