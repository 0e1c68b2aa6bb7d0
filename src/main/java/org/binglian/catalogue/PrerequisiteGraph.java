package org.binglian.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.binglian.codes.ItemCode;

/**
 * The prerequisites of one project: the list's items, cut to those that apply. Days are promised working days.
 * HARD holds an item back from starting, WAIVE_TO_DECISION from being decided, WAIVE_TO_START only the start of work.
 */
public final class PrerequisiteGraph {

    /** {@code item} needs {@code prerequisite}. */
    public record Relation(ItemCode item, ItemCode prerequisite, WaiverDecision decision) {}

    /** How many relations there are, by decision, and how many different items they name. */
    public record Counts(int listed, int hard, int toDecision, int toStart, int prerequisites, int hardPrerequisites) {}

    /** Items one after another, first to last, with the sum of their promised working days. */
    public record Chain(int days, List<ItemCode> items) {}

    private static final Chain NOTHING = new Chain(0, List.of());

    private final Map<ItemCode, Item> items = new LinkedHashMap<>();
    private final Predicate<ItemCode> applies;

    /** @param applies the items of the project, as the list or the decision applicable-items says */
    public PrerequisiteGraph(Collection<Item> list, Set<ItemCode> applies) {
        Set<ItemCode> known = Set.copyOf(applies);
        this.applies = known::contains;
        list.stream().filter(item -> known.contains(item.code())).forEach(item -> items.put(item.code(), item));
    }

    /** Every relation of the project's items, in the order of the list. */
    public List<Relation> relations() {
        return items.values().stream().flatMap(item -> relationsOf(item).stream()).toList();
    }

    /** The relations of the items on the way to the target: its stage and those before, what runs beside, the utilities. */
    public List<Relation> relationsUpTo(ItemCode target) {
        Stage last = item(target).stage();
        return items.values().stream().filter(item -> item.stage().upTo(last))
            .flatMap(item -> relationsOf(item).stream()).toList();
    }

    public Counts countsUpTo(ItemCode target) {
        List<Relation> relations = relationsUpTo(target);
        return new Counts(relations.size(), count(relations, WaiverDecision.HARD),
            count(relations, WaiverDecision.WAIVE_TO_DECISION), count(relations, WaiverDecision.WAIVE_TO_START),
            (int) relations.stream().map(Relation::prerequisite).distinct().count(),
            (int) relations.stream().filter(r -> r.decision() == WaiverDecision.HARD).map(Relation::prerequisite).distinct().count());
    }

    /** The hard elements that still keep the item from starting. */
    public List<Prerequisite> unmetHard(ItemCode item, Set<ItemCode> granted) {
        return item(item).hard().stream().filter(element -> !element.satisfied(applies, granted)).toList();
    }

    /** The waivable elements with that decision in the list which the granted items do not yet satisfy. */
    public List<Prerequisite> unmetWaivable(ItemCode item, Set<ItemCode> granted, WaiverDecision decision) {
        return item(item).waivable().stream().filter(element -> element.decision() == decision)
            .filter(element -> !element.satisfied(applies, granted)).toList();
    }

    /** The longest chain of hard prerequisites that ends with the target. */
    public Chain hardChainTo(ItemCode target) {
        return chain(target, Set.of(WaiverDecision.HARD), items.keySet(), new HashSet<>());
    }

    /** The longest chain of hard prerequisites among the items of one stage alone. */
    public Chain hardChainIn(Stage stage) {
        List<ItemCode> inside = items.values().stream().filter(item -> item.stage() == stage).map(Item::code).toList();
        return inside.stream().map(code -> chain(code, Set.of(WaiverDecision.HARD), inside, new HashSet<>()))
            .reduce(NOTHING, PrerequisiteGraph::longer);
    }

    /** The longest chain to the target when every listed prerequisite, waivable or not, must be granted first. */
    public Chain serialChainTo(ItemCode target) {
        return chain(target, Set.of(WaiverDecision.HARD, WaiverDecision.WAIVE_TO_DECISION, WaiverDecision.WAIVE_TO_START),
            items.keySet(), new HashSet<>());
    }

    /** The working day on which the target is decided when everything is filed on day 0 and the gates are kept. */
    public int decidedOnDay(ItemCode target) {
        return decidedOnDay(target, new LinkedHashMap<>(), new HashSet<>());
    }

    private int decidedOnDay(ItemCode target, Map<ItemCode, Integer> known, Set<ItemCode> open) {
        if (known.containsKey(target)) {
            return known.get(target);
        }
        if (!items.containsKey(target) || !open.add(target)) {
            return 0;
        }
        int start = 0;
        int gate = 0;
        for (Prerequisite element : items.get(target).prerequisites()) {
            int met = element.counting(applies).stream().mapToInt(code -> decidedOnDay(code, known, open)).min().orElse(0);
            start = element.decision() == WaiverDecision.HARD ? Math.max(start, met) : start;
            gate = element.decision() == WaiverDecision.WAIVE_TO_DECISION ? Math.max(gate, met) : gate;
        }
        open.remove(target);
        int day = Math.max(start + items.get(target).promisedDays(), gate);
        known.put(target, day);
        return day;
    }

    private Chain chain(ItemCode target, Set<WaiverDecision> binding, Collection<ItemCode> within, Set<ItemCode> open) {
        if (!items.containsKey(target) || !within.contains(target) || !open.add(target)) {
            return NOTHING;
        }
        Chain before = NOTHING;
        for (Prerequisite element : items.get(target).prerequisites()) {
            if (binding.contains(element.decision())) {
                before = longer(before, element.counting(applies).stream()
                    .map(code -> chain(code, binding, within, open)).reduce(PrerequisiteGraph::shorter).orElse(NOTHING));
            }
        }
        open.remove(target);
        List<ItemCode> path = new ArrayList<>(before.items());
        path.add(target);
        return new Chain(before.days() + items.get(target).promisedDays(), List.copyOf(path));
    }

    private List<Relation> relationsOf(Item item) {
        return item.prerequisites().stream().flatMap(element -> element.counting(applies).stream()
            .map(prerequisite -> new Relation(item.code(), prerequisite, element.decision()))).toList();
    }

    private Item item(ItemCode code) {
        Item item = items.get(code);
        if (item == null) {
            throw new ItemUnknown(code);
        }
        return item;
    }

    private static int count(List<Relation> relations, WaiverDecision decision) {
        return (int) relations.stream().filter(relation -> relation.decision() == decision).count();
    }

    private static Chain longer(Chain one, Chain other) {
        return other.days() > one.days() ? other : one;
    }

    private static Chain shorter(Chain one, Chain other) {
        return other.days() < one.days() ? other : one;
    }
}
