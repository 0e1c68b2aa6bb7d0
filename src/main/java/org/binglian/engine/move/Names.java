package org.binglian.engine.move;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.binglian.engine.move.Places.Step;

/** What the elements of the moved processes are called, in the newer model where they stand there. */
final class Names implements BinaryOperator<String> {

    private final Map<String, MovePlans.Way> ways = new HashMap<>();

    Names(List<Step> steps) {
        steps.forEach(step -> ways.put(step.way().plan().getTargetProcessDefinitionId().replaceFirst(":.*", ""), step.way()));
    }

    String process(String key) {
        var way = ways.get(key);
        return way == null ? key : way.target().process();
    }

    @Override
    public String apply(String process, String element) {
        var way = ways.get(process);
        return way == null ? element : way.target().find(element).isPresent() ? way.target().name(element) : way.source().name(element);
    }
}
