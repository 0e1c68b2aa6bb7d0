package org.binglian.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.catalogue.DemoFiles;
import org.binglian.catalogue.ListRows;
import org.binglian.catalogue.TestCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class CatalogueApiTest {

    private final TestCatalogue list = new TestCatalogue();
    private final CurrentPerson current = Mockito.mock(CurrentPerson.class);
    private CatalogueApi api;
    private MockMvc http;

    @BeforeEach
    void an_operator_is_signed_in() {
        Mockito.when(list.time.today()).thenReturn(LocalDate.of(2026, 11, 23));
        api = new CatalogueApi(list.catalogue, list.imports, Mockito.mock(ListRows.class), current, list.time, CatalogueApi.WholeLists.ALWAYS);
        http = MockMvcBuilders.standaloneSetup(api).build();
        asking(Role.ADMIN);
    }

    @Test
    void the_files_go_in_and_come_out_the_same() throws Exception {
        http.perform(multipart("/api/catalogue").file(file("items", DemoFiles.text("items.csv")))
            .file(file("materials", DemoFiles.text("materials.csv"))).file(file("departments", DemoFiles.text("departments.csv")))
            .param("effectiveFrom", "2026-01-01")).andExpect(status().isOk()).andExpect(jsonPath("$.changed").value(48));
        assertThat(new String(api.items(null).getBody(), StandardCharsets.UTF_8)).isEqualTo(DemoFiles.text("items.csv"));
        assertThat(new String(api.materials("2026-01-01").getBody(), StandardCharsets.UTF_8)).isEqualTo(DemoFiles.text("materials.csv"));
        assertThat(new String(api.items("2025-12-31").getBody(), StandardCharsets.UTF_8)).doesNotContain("A01");
    }

    @Test
    void a_wrong_list_is_refused_with_every_place() {
        Refusal refusal = refused(DemoFiles.text("items.csv").replaceFirst("GOVERNMENT,,20,WORKING_DAY,3", "GOVERNMENT,,20,WORKING_DAY,three")
            .replaceFirst("flow-instant", "instant"), "2026-01-01");
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.errors()).extracting(error -> error.field() + " " + error.code())
            .containsExactly("items.csv:2:promised_days NOT_A_NUMBER", "items.csv:6:flow BROKEN_FLOW");
        assertThat(list.catalogue.inForce(LocalDate.of(2026, 11, 23))).isEmpty();
    }

    @Test
    void a_day_that_is_none_and_a_file_that_is_missing_are_named() {
        assertThat(refused(DemoFiles.text("items.csv"), "tomorrow").errors()).extracting(error -> error.field()).containsExactly("effectiveFrom");
        assertThat(refused(DemoFiles.text("items.csv"), null).errors()).extracting(error -> error.field()).containsExactly("effectiveFrom");
        assertThat(refused("", "2026-01-01").errors()).extracting(error -> error.field()).containsExactly("items");
    }

    @Test
    void nobody_but_the_operator_touches_the_list() {
        asking(Role.LEADER);
        assertThat(refused(DemoFiles.text("items.csv"), "2026-01-01").status()).isEqualTo(403);
        assertThat(catchThrowableOfType(Refusal.class, () -> api.items(null)).status()).isEqualTo(403);
        assertThat(catchThrowableOfType(Refusal.class, () -> api.materials(null)).status()).isEqualTo(403);
        assertThat(catchThrowableOfType(Refusal.class, () -> api.departments(null)).status()).isEqualTo(403);
    }

    private Refusal refused(String items, String effectiveFrom) {
        return catchThrowableOfType(Refusal.class, () -> api.replace(file("items", items), file("materials", DemoFiles.text("materials.csv")),
            file("departments", DemoFiles.text("departments.csv")), effectiveFrom));
    }

    private void asking(Role role) {
        Mockito.when(current.require()).thenReturn(new Person("somebody", "某人", "Somebody", null, Set.of(role), null));
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile(name, name + ".csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
