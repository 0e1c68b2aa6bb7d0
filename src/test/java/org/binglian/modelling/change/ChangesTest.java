package org.binglian.modelling.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.binglian.modelling.ModelSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs made from our own models by the small edits of an analyst. */
class ChangesTest {

    @Test
    void what_is_the_same_has_no_difference() {
        assertThat(Changes.between(Edits.MODELS, Edits.MODELS)).isEmpty();
        assertThat(Edits.MODELS.names()).hasSizeGreaterThan(90);
    }

    @Test
    void white_space_and_the_order_of_attributes_do_not_count() {
        var written = new ModelSet(Edits.MODELS.files().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                one -> one.getKey().endsWith(".form") ? spaced(one.getValue()) : writtenAnew(one.getValue()))));
        assertThat(written.digest()).isNotEqualTo(Edits.MODELS.digest());
        assertThat(Changes.between(Edits.MODELS, written)).isEmpty();
    }

    static List<Edits.Edit> edits() {
        return Edits.ALL;
    }

    @ParameterizedTest
    @MethodSource("edits")
    void an_edit_is_told_as_what_it_is(Edits.Edit edit) {
        var changes = Changes.between(Edits.MODELS, edit.made());
        assertThat(changes).filteredOn(change -> !change.aside()).extracting(Change::kind).containsExactlyInAnyOrderElementsOf(edit.kinds());
        assertThat(changes).extracting(Change::file).containsOnly(edit.file());
    }

    @Test
    void every_kind_of_change_is_told_by_one_of_these_edits() {
        var told = EnumSet.noneOf(ChangeKind.class);
        Edits.ALL.forEach(edit -> told.addAll(edit.kinds()));
        assertThat(EnumSet.complementOf(told)).containsExactly(ChangeKind.FILE_CHANGED);
    }

    @Test
    void what_was_added_is_removed_on_the_way_back() {
        for (var edit : Edits.ALL) {
            long there = Changes.between(Edits.MODELS, edit.made()).stream().filter(change -> change.kind().sign() == Sign.ADDED).count();
            long back = Changes.between(edit.made(), Edits.MODELS).stream().filter(change -> change.kind().sign() == Sign.REMOVED).count();
            assertThat(back).as(edit.toString()).isEqualTo(there);
        }
    }

    @Test
    void a_new_task_between_two_others_brings_its_ways_along() {
        var changes = Changes.between(Edits.MODELS, Edits.newTask().made());
        assertThat(changes).filteredOn(Change::aside).extracting(Change::kind).containsOnly(ChangeKind.FLOW_ADDED);
        assertThat(changes).filteredOn(change -> change.kind() == ChangeKind.TASK_ADDED).singleElement()
                .satisfies(change -> assertThat(change.element()).isEqualTo("Task_Second"));
    }

    @Test
    void a_timer_names_its_clocks() {
        var change = Changes.between(Edits.MODELS, Edits.of("processes/item-review.bpmn", "deadline.due(execution, &quot;PROMISED&quot;)",
                "deadline.due(execution, &quot;STATUTORY&quot;)").made()).get(0);
        assertThat(((Words.Said) change.words()).arguments()).contains(Words.named("clock", "PROMISED"), Words.named("clock", "STATUTORY"));
    }

    @Test
    void broken_and_hostile_files_are_only_said_to_be_unreadable() {
        for (String content : List.of("", "<", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>", "<a>".repeat(20_000))) {
            for (String file : List.of("processes/item-review.bpmn", "decisions/tolerance.dmn", "forms/review.form")) {
                assertThat(Changes.between(Edits.MODELS, Edits.MODELS.with(Map.of(file, content.getBytes(StandardCharsets.UTF_8)))))
                        .extracting(Change::kind).containsExactly(ChangeKind.FILE_UNREADABLE);
            }
        }
    }

    @Test
    void a_table_shows_each_row_once_with_what_became_of_it() throws Exception {
        var before = table(Edits.MODELS);
        var after = table(Edits.of("decisions/tolerance.dmn", "<rule id=\"Rule_NotListed\">", "<rule id=\"Rule_Other\">").made());
        assertThat(ComparedTable.of(before, after).rows()).extracting(ComparedTable.Row::sign).containsOnly(Sign.SAME);
        var fewer = new DecisionTable(before.key(), before.name(), before.hitPolicy(), before.columns(),
                Stream.of(before.rules().get(1), before.rules().get(0), before.rules().get(3), before.rules().get(4)).toList());
        assertThat(ComparedTable.of(before, fewer).rows()).extracting(ComparedTable.Row::sign)
                .containsExactlyInAnyOrder(Sign.SAME, Sign.MOVED, Sign.REMOVED, Sign.SAME, Sign.SAME);
    }

    private static DecisionTable table(ModelSet models) throws java.io.IOException {
        return DecisionTable.read(models.content("decisions/tolerance.dmn").orElseThrow()).get(0);
    }

    private static byte[] spaced(byte[] json) {
        return new String(json, StandardCharsets.UTF_8).replaceAll("\n\\s*", "\n      ").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] writtenAnew(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(new String(xml, StandardCharsets.UTF_8)
                    .replaceAll(">\\s*<", ">\n\t<").getBytes(StandardCharsets.UTF_8)));
            var written = new ByteArrayOutputStream();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(written));
            return written.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
