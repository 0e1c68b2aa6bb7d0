package org.binglian.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTests {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "12441500196720244T", "11511301008778183N", "115113010833722043",
            "91150100MA0ABCD1XH", "111501000116000017", "91150105MA7TEXT075", "12150100460001231U", "521501005000045699"})
    void a_credit_code_with_right_check_digits_is_taken(String code) {
        assertThat(CreditCode.of(code)).hasToString(code);
        assertThat(CreditCode.of(" " + code.toLowerCase() + " ").value()).isEqualTo(code);
    }

    @Test
    void a_credit_code_with_a_wrong_check_digit_is_refused() {
        refused("CREDIT_CODE", "CHECK_DIGIT", () -> CreditCode.of("11150100MB1234567X"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y44", "91350100M000100Z43", "91350100M000100Y4", "", "91350100M000100Y433", "9135010OM000100Y43"})
    void other_credit_codes_are_refused(String code) {
        assertThatExceptionOfType(InvalidCode.class).isThrownBy(() -> CreditCode.of(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "150105199003071236", "150102198512310019", "150428200002294565"})
    void a_citizen_id_with_right_date_and_check_digit_is_taken(String id) {
        assertThat(CitizenId.of(id).value()).isEqualTo(id);
        assertThat(CitizenId.of(id.toLowerCase()).value()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"110105194912310021,CHECK_DIGIT", "150428190002294565,DATE", "11010519491331002X,DATE", "1101051949123100,SHAPE", "X1010519491231002X,SHAPE"})
    void a_citizen_id_tells_why_it_is_refused(String id, String reason) {
        refused("CITIZEN_ID", reason, () -> CitizenId.of(id));
    }

    @Test
    void a_citizen_id_prints_itself_masked_and_knows_its_birthday() {
        CitizenId id = CitizenId.of("11010519491231002x");
        assertThat(id).hasToString("110*************2X");
        assertThat(id.masked()).hasSize(18);
        assertThat(id.bornOn()).isEqualTo("1949-12-31");
    }

    @Test
    void a_refusal_does_not_repeat_a_personal_number() {
        assertThatExceptionOfType(InvalidCode.class).isThrownBy(() -> CitizenId.of("110105194912310021"))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("1949"))
                .satisfies(e -> assertThat(e.value()).isEqualTo("110105194912310021"));
    }

    @Test
    void a_mobile_number_prints_itself_masked() {
        assertThat(MobileNumber.of("13800000000")).hasToString("138****0000");
        refused("MOBILE_NUMBER", "SHAPE", () -> MobileNumber.of("12800000000"));
    }

    @Test
    void a_case_number_is_a_day_and_six_digits() {
        assertThat(CaseNumber.of("20261123000017").receivedOn()).isEqualTo("2026-11-23");
        assertThat(CaseNumber.of(LocalDate.of(2026, 11, 23), 17)).hasToString("20261123000017");
        refused("CASE_NUMBER", "DATE", () -> CaseNumber.of("20261131000017"));
        refused("CASE_NUMBER", "SHAPE", () -> CaseNumber.of("2026112300017"));
        refused("CASE_NUMBER", "SHAPE", () -> CaseNumber.of(null));
    }

    @Test
    void a_project_number_is_p_year_and_six_digits() {
        assertThat(ProjectNumber.of(2026, 123)).hasToString("P2026000123");
        refused("PROJECT_NUMBER", "SHAPE", () -> ProjectNumber.of("2026000123"));
        refused("PROJECT_NUMBER", "SHAPE", () -> ProjectNumber.of(2026, 1_000_000));
    }

    @Test
    void a_national_project_code_is_checked_for_its_shape_only() {
        assertThat(NationalProjectCode.of("2018-150105-47-03-012345")).hasToString("2018-150105-47-03-012345");
        assertThat(NationalProjectCode.of("2603-150105-04-01-123456").value()).hasSize(24);
        refused("NATIONAL_PROJECT_CODE", "SHAPE", () -> NationalProjectCode.of("2603-150105-04-01-12345"));
    }

    @Test
    void items_and_materials_have_plain_codes() {
        assertThat(ItemCode.of("B01")).hasToString("B01");
        assertThat(ItemCode.of("NMG150100X7").value()).startsWith("NMG");
        assertThat(MaterialCode.of("B01-M3").itemCode()).isEqualTo(ItemCode.of("B01"));
        refused("ITEM_CODE", "SHAPE", () -> ItemCode.of("b01"));
        refused("ITEM_CODE", "SHAPE", () -> ItemCode.of("B"));
        refused("MATERIAL_CODE", "SHAPE", () -> MaterialCode.of("B01-3"));
        refused("MATERIAL_CODE", "SHAPE", () -> MaterialCode.of("B01-M0"));
    }

    private static void refused(String kind, String reason, ThrowingCallable call) {
        assertThatExceptionOfType(InvalidCode.class).isThrownBy(call)
                .satisfies(e -> assertThat(e.kind()).isEqualTo(kind)).satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
