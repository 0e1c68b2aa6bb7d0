package org.binglian.hall.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.binglian.access.Department;
import org.binglian.access.Departments;
import org.binglian.access.Refusal;
import org.binglian.catalogue.CatalogueContent;
import org.binglian.catalogue.DemoFiles;
import org.binglian.catalogue.TestCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ItemsApiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Department PLANNING =
        new Department("planning", "市自然资源局", "Natural Resources and Planning Bureau", "DEPARTMENT", "CITY", null);

    private final TestCatalogue list = new TestCatalogue();
    private final Departments departments = Mockito.mock(Departments.class);
    private ItemsApi api;
    private MockMvc http;

    @BeforeEach
    void the_demo_list_is_in_force() {
        list.imports.importAll(DemoFiles.content(), LocalDate.of(2020, 1, 1), "system");
        Mockito.when(list.time.today()).thenReturn(TODAY);
        Mockito.when(departments.find("planning")).thenReturn(Optional.of(PLANNING));
        Mockito.when(departments.all()).thenReturn(List.of(PLANNING));
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/catalogue");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        api = new ItemsApi(list.catalogue, new ItemViews(list.catalogue, departments, texts, Mockito.mock(ConditionWords.class),
            Mockito.mock(ItemService.class), Mockito.mock(ItemCourse.class), Mockito.mock(PaperSources.class)), Mockito.mock(ItemCourse.class),
            Mockito.mock(ItemService.class), departments, list.time);
        http = MockMvcBuilders.standaloneSetup(api).build();
    }

    @Test
    void an_item_shows_all_that_the_law_wants_published() throws Exception {
        http.perform(get("/api/items/B01").locale(Locale.SIMPLIFIED_CHINESE)).andExpect(status().isOk())
            .andExpect(jsonPath("$.itemName").value("建设工程设计方案审查"))
            .andExpect(jsonPath("$.nameEn").value("Design scheme review (one lead, joint comments)"))
            .andExpect(jsonPath("$.stageName").value("工程建设许可"))
            .andExpect(jsonPath("$.decidingBody").value("planning"))
            .andExpect(jsonPath("$.decidingBodyName").value("市自然资源局"))
            .andExpect(jsonPath("$.statutory").value(nullValue()))
            .andExpect(jsonPath("$.promised.days").value(10))
            .andExpect(jsonPath("$.promised.unitName").value("工作日"))
            .andExpect(jsonPath("$.consulted", hasSize(8)))
            .andExpect(jsonPath("$.consulted[0].timeoutMode").value("OPINION_DEEMED_CONSENT"))
            .andExpect(jsonPath("$.timeoutMode").value("FORBIDDEN"))
            .andExpect(jsonPath("$.prerequisites[0].items[0].itemName").value("建设用地规划许可证核发"))
            .andExpect(jsonPath("$.prerequisites[0].decision").value("WAIVE_TO_DECISION"))
            .andExpect(jsonPath("$.materials", hasSize(12)))
            .andExpect(jsonPath("$.materials[2].materialCode").value("B01-M3"))
            .andExpect(jsonPath("$.materials[2].toleranceDays").value(10))
            .andExpect(jsonPath("$.materials[5].sharedFrom").value("A08"))
            .andExpect(jsonPath("$.version").value(1));
    }

    @Test
    void english_is_answered_in_english() throws Exception {
        http.perform(get("/api/items/C03").locale(Locale.ENGLISH)).andExpect(status().isOk())
            .andExpect(jsonPath("$.itemName").value("Building construction permit"))
            .andExpect(jsonPath("$.nameZh").value("建筑工程施工许可证核发"))
            .andExpect(jsonPath("$.statutory.days").value(7))
            .andExpect(jsonPath("$.statutory.unitName").value("working days"))
            .andExpect(jsonPath("$.handlingTypeName").value("Promised-time case"))
            .andExpect(jsonPath("$.materials[0].materialName").value("Award notice or construction contract"));
    }

    @Test
    void the_list_is_filtered_and_holds_no_papers() throws Exception {
        http.perform(get("/api/items").param("stage", "S2").param("department", "planning").locale(Locale.ENGLISH))
            .andExpect(status().isOk()).andExpect(jsonPath("$.items", hasSize(2)))
            .andExpect(jsonPath("$.items[0].itemCode").value("B01"))
            .andExpect(jsonPath("$.items[0].materials").value(nullValue()))
            .andExpect(jsonPath("$.next").value(nullValue()));
    }

    @Test
    void the_pages_together_are_the_whole_list_once() {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, Object> page = api.items(null, null, null, null, null, null, "7", cursor, Locale.ENGLISH);
            ((List<?>) page.get("items")).forEach(item -> seen.add(((ItemView) item).itemCode()));
            cursor = (String) page.get("next");
        } while (cursor != null);
        assertThat(seen).hasSize(48).doesNotHaveDuplicates();
    }

    @Test
    void an_unknown_code_an_impossible_code_and_an_ended_item_are_not_found() {
        CatalogueContent demo = DemoFiles.content();
        list.imports.importAll(new CatalogueContent(demo.items().subList(0, 40), demo.materials(), demo.departments()), TODAY, "admin1");
        for (String code : List.of("Z99", "b01'; drop", "D08")) {
            assertThat(catchThrowableOfType(Refusal.class, () -> api.item(code, Locale.ENGLISH)).status()).as(code).isEqualTo(404);
        }
    }

    @Test
    void a_filter_that_makes_no_sense_is_refused_by_its_name() {
        assertThat(refused("S9", null, null)).isEqualTo("stage");
        assertThat(refused(null, "0", null)).isEqualTo("limit");
        assertThat(refused(null, "many", null)).isEqualTo("limit");
        assertThat(refused(null, null, "Z99")).isEqualTo("cursor");
    }

    @Test
    void the_departments_are_published_in_both_languages() throws Exception {
        http.perform(get("/api/departments").locale(Locale.ENGLISH)).andExpect(status().isOk())
            .andExpect(jsonPath("$.departments[0].departmentName").value("Natural Resources and Planning Bureau"))
            .andExpect(jsonPath("$.departments[0].nameZh").value("市自然资源局"));
    }

    private String refused(String stage, String limit, String cursor) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> api.items(null, stage, null, null, null, null, limit, cursor, Locale.ENGLISH));
        assertThat(refusal.status()).isEqualTo(422);
        return refusal.errors().get(0).field();
    }
}
