package org.binglian.catalogue.upkeep;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.PrerequisiteGraph;
import org.binglian.catalogue.Stage;
import org.binglian.codes.ItemCode;

/** The longest way through each stage of one class of projects, before and after, beside the stage's budget in working days. */
record BudgetLook(String projectClass, Map<String, Integer> budgets, ListRule.Lists lists) {

    void look(Findings findings) {
        budgets.forEach((name, budget) -> {
            Stage stage = Stage.valueOf(name);
            var after = way(lists.after(), stage);
            int before = way(lists.before(), stage).days();
            if (after.days() > budget && after.days() > before) {
                ItemCode last = after.items().get(after.items().size() - 1);
                ItemCode shown = after.items().stream().filter(lists.changed()::contains).findFirst().orElse(last);
                ListRule.Lists.find(lists.after(), shown).ifPresent(item -> findings.warning(Findings.Place.of(item, "promised_days"), "OVER_BUDGET",
                        projectClass, name, budget, before, after.days(), after.items().stream().map(ItemCode::value).collect(Collectors.joining(" > "))));
            }
        });
    }

    /** As if every item that is listed for the class applied. */
    private PrerequisiteGraph.Chain way(List<Item> items, Stage stage) {
        List<Item> listed = items.stream().filter(item -> item.projectClasses().contains(projectClass)).toList();
        Set<ItemCode> codes = listed.stream().map(Item::code).collect(Collectors.toSet());
        return new PrerequisiteGraph(listed, codes).hardChainIn(stage);
    }
}
