package org.binglian.modelling.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApplicantsTest {

    @Test
    void a_natural_person_gets_a_made_up_id_that_belongs_to_nobody_and_is_well_formed() {
        var made = Applicants.of(7, null);
        assertThat(made.citizenId().value()).startsWith("999999");
        assertThat(made.mobile()).isNull();
        assertThat(made.name()).isEqualTo("申请人7");
    }

    @Test
    void a_company_keeps_the_public_code_by_which_its_credit_goes() {
        assertThat(Applicants.of(1, "91150100MA0ABCD1XH").code()).isEqualTo("91150100MA0ABCD1XH");
    }
}
