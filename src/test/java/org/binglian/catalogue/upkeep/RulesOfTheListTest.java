package org.binglian.catalogue.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.binglian.catalogue.upkeep.TestUpkeep.ANALYST;
import static org.binglian.catalogue.upkeep.TestUpkeep.LATER;
import static org.binglian.catalogue.upkeep.TestUpkeep.TODAY;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.binglian.access.Refusal;
import org.binglian.catalogue.DemoFiles;
import org.binglian.catalogue.DrawnFlows;
import org.binglian.catalogue.ProjectFacts;
import org.binglian.catalogue.RowKind;
import org.binglian.catalogue.RunningMatters;
import org.binglian.catalogue.SilenceRule;
import org.binglian.catalogue.StageBudgets;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.binglian.codes.ProjectNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;

class RulesOfTheListTest {

    private static final CaseNumber RUNNING = CaseNumber.of("20261123000001");

    private final TestUpkeep office = new TestUpkeep(Models.class);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_promise_is_not_longer_than_the_statutory_limit() {
        assertThat(found("A01", Map.of("promised_days", "21"))).containsExactly("ERROR items/A01:promised_days PROMISED_OVER_STATUTORY [21, 20]");
        assertThat(found("A01", Map.of("promised_days", "20"))).isEmpty();
    }

    @Test
    void items_that_wait_for_each_other_at_the_decision_are_named() {
        assertThat(found("A01", Map.of("waivable_prerequisites", "A02:WAIVE_TO_DECISION")))
                .anyMatch(finding -> finding.startsWith("ERROR") && finding.contains("PREREQUISITE_DEADLOCK [") && finding.contains("A01"));
        assertThat(found("A01", Map.of("hard_prerequisites", "A02"))).anyMatch(finding -> finding.contains("PREREQUISITE_CYCLE"));
        assertThat(found("A01", Map.of("waivable_prerequisites", "A02:WAIVE_TO_START"))).isEmpty();
    }

    @Test
    void silence_and_flows_are_asked_of_the_models() {
        assertThat(found("A01", Map.of("consulted", "environment:2:OPINION_DEEMED_CONSENT", "flow", "flow-unheard")))
                .anyMatch(finding -> finding.contains("SILENCE_FORBIDDEN [environment, 环境保护法]"))
                .anyMatch(finding -> finding.contains("UNKNOWN_FLOW [flow-unheard]"));
    }

    @Test
    void a_limit_that_breaks_the_stages_budget_is_told_with_its_figures() {
        assertThat(found("A05", Map.of("promised_days", "2", "statutory_days", "5"))).anyMatch(finding ->
                finding.startsWith("WARNING items/A05:promised_days OVER_BUDGET [SIMPLE, S1, 1, 1, 2, A05"));
    }

    @Test
    void what_ends_tells_who_still_needs_it_and_running_cases_keep_it() {
        var change = office.begin(LATER, ANALYST);
        office.edits.end(change.number(), change.version(), RowKind.ITEM, "U02", ANALYST);
        assertThat(office.checks.of(change.number(), ANALYST)).extracting(ChangeFinding::code).contains("ITEM_STILL_NEEDED");
        var effects = office.bean(ChangeEffects.class).of(change.number(), ANALYST, number -> true);
        assertThat(effects.cases()).singleElement().satisfies(on -> {
            assertThat(on.count()).isEqualTo(1);
            assertThat(on.shown()).containsExactly(RUNNING);
        });
        assertThat(office.bean(ChangeEffects.class).of(change.number(), ANALYST, number -> false).cases().get(0).shown()).isEmpty();
    }

    @Test
    void a_draft_learns_which_paper_it_will_lack_and_which_it_has_in_vain() {
        var change = office.put(office.begin(LATER, ANALYST), RowKind.MATERIAL, "A05-M90", Map.of("name_zh", "承诺书", "name_en", "Letter", "source",
                "APPLICANT", "copies", "1", "form", "ELECTRONIC", "seal_required", "N", "tolerable", "N", "commitment", "N"), ANALYST);
        String given = office.catalogue.materialsOf(ItemCode.of("A05"), TODAY).stream().filter(paper -> paper.source().sharedFrom() == null
                && paper.source().toString().equals("APPLICANT")).findFirst().orElseThrow().code().value();
        Models.given = given;
        change = office.edits.end(change.number(), change.version(), RowKind.MATERIAL, given, ANALYST);
        var on = office.bean(ChangeEffects.class).of(change.number(), ANALYST, number -> true).drafts().get(0);
        assertThat(on.missing()).singleElement().matches(paper -> paper.code().value().equals("A05-M90") && paper.drafts() == 1);
        assertThat(on.spare()).singleElement().matches(paper -> paper.code().value().equals(given) && paper.drafts() == 1);
        assertThat(office.bean(ChangeEffects.class).of(change.number(), ANALYST, number -> true).projects().get(0).keep()).isEqualTo(1);
    }

    @Test
    void files_become_a_change_of_what_differs_and_come_out_before_and_after() {
        var files = office.bean(ChangeFiles.class);
        String items = DemoFiles.text("items.csv").replace("GOVERNMENT,,20,WORKING_DAY,3,,", "GOVERNMENT,,20,WORKING_DAY,2,,");
        var change = files.begin(new Proposal("导入", "通知", LATER), Map.of(RowKind.ITEM, new StringReader(items)), ANALYST);
        assertThat(office.changes.rows(change.number(), ANALYST)).singleElement().matches(row -> row.code().equals("A01") && row.act() == ChangedRow.Act.CHANGED);
        assertThat(files.ofChange(change.number(), RowKind.ITEM, ChangeFiles.Side.BEFORE, ANALYST)).contains("GOVERNMENT,,20,WORKING_DAY,3,,").hasLineCount(2);
        assertThat(files.ofChange(change.number(), RowKind.ITEM, ChangeFiles.Side.AFTER, ANALYST)).contains("GOVERNMENT,,20,WORKING_DAY,2,,");
        assertThat(files.onDay(RowKind.ITEM, LATER, ANALYST)).isEqualTo(DemoFiles.text("items.csv"));
        office.inForce(change);
        assertThat(files.onDay(RowKind.ITEM, LATER, ANALYST)).isEqualTo(items);
        assertThat(files.onDay(RowKind.ITEM, TODAY, ANALYST)).isEqualTo(DemoFiles.text("items.csv"));
    }

    @Test
    void a_sample_is_a_file_that_is_what_it_says_and_counts_from_its_day() {
        var samples = office.bean(SampleFiles.class);
        var paper = MaterialCode.of("A01-M1");
        var change = office.begin(LATER, ANALYST);
        byte[] pdf = "%PDF-1.7 form".getBytes(StandardCharsets.US_ASCII);
        assertThat(catchThrowableOfType(Refusal.class, () -> samples.put(change.number(), 1, paper, SampleFiles.Kind.BLANK, "form.pdf",
                "<html>".getBytes(StandardCharsets.US_ASCII), ANALYST)).type()).isEqualTo("catalogue-file-refused");
        samples.put(change.number(), 1, paper, SampleFiles.Kind.BLANK, "C:\\forms\\空白表.pdf", pdf, ANALYST);
        office.inForce(change);
        assertThat(samples.published(paper, SampleFiles.Kind.BLANK, TODAY)).isEmpty();
        assertThat(samples.published(paper, SampleFiles.Kind.BLANK, LATER)).hasValueSatisfying(file -> {
            assertThat(file.name()).isEqualTo("空白表.pdf");
            assertThat(file.content()).isEqualTo(pdf);
        });
    }

    private List<String> found(String item, Map<String, String> values) {
        var change = office.put(office.begin(LATER, ANALYST), RowKind.ITEM, item, values, ANALYST);
        return office.checks.of(change.number(), ANALYST).stream().map(one -> one.severity() + " " + one.field() + " " + one.code() + " " + one.arguments())
                .toList();
    }

    /** What the models and the office would answer. */
    static class Models {

        private static volatile String given = "A05-M1";
        private static final ProjectFacts SIMPLE = ProjectFacts.of("SIMPLE", "ENTERPRISE", "INDUSTRIAL", "GRANTED", "150105",
                Map.of("floorArea", 1800, "landAreaHa", 0.6), Set.of());
        private static final ProjectNumber PROJECT = ProjectNumber.of("P2026000001");

        @Bean
        SilenceRule silence() {
            return (layer, item, department, listed) -> department.equals("environment") ? Optional.of("环境保护法") : Optional.empty();
        }

        @Bean
        StageBudgets budgets() {
            return () -> Map.of("SIMPLE", Map.of("S1", 1));
        }

        @Bean
        DrawnFlows flows() {
            return () -> Set.of("flow-standard", "flow-instant", "flow-expert", "flow-commitment", "flow-inspection", "flow-hearing", "flow-referral");
        }

        @Bean
        RunningMatters running() {
            return new RunningMatters() {
                @Override
                public List<RunningCase> cases(Collection<ItemCode> items) {
                    return items.stream().map(item -> new RunningCase(RUNNING, PROJECT, item, 1, Set.of())).toList();
                }

                @Override
                public List<OpenDraft> drafts(Collection<ItemCode> items) {
                    return items.stream().map(item -> new OpenDraft("d", PROJECT, "S1", SIMPLE, item, Set.of(MaterialCode.of(given)))).toList();
                }

                @Override
                public List<OpenProject> projects() {
                    return List.of(new OpenProject(PROJECT, SIMPLE, Set.of()));
                }
            };
        }
    }
}
