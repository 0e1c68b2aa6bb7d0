package org.binglian.modelling.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.binglian.modelling.change.FormReading.Field;
import org.binglian.modelling.change.FormReading.Option;

/** Two states of one form. */
final class FormChanges {

    private final String file;
    private final FormReading before;
    private final FormReading after;
    private final List<Change> changes = new ArrayList<>();

    FormChanges(String file, FormReading before, FormReading after) {
        this.file = file;
        this.before = before;
        this.after = after;
    }

    List<Change> all() {
        Map<String, Field> old = before.fields();
        Map<String, Field> now = after.fields();
        var stayed = now.keySet().stream().filter(old::containsKey).toList();
        var order = old.keySet().stream().filter(now::containsKey).toList();
        var kept = KeptOrder.of(order, stayed);
        now.forEach((name, field) -> {
            if (!old.containsKey(name)) {
                add(field, ChangeKind.FIELD_ADDED, null, field.label(), Words.named("field", field.type()), flags(field));
            } else {
                if (!kept.get(stayed.indexOf(name))) {
                    add(field, ChangeKind.FIELD_MOVED, null, null);
                }
                field(old.get(name), field);
            }
        });
        old.forEach((name, field) -> {
            if (!now.containsKey(name)) {
                add(field, ChangeKind.FIELD_REMOVED, field.label(), null, Words.named("field", field.type()));
            }
        });
        details(before.details(), after.details(), (name, values) -> changes.add(Change.of(file, "", ChangeKind.FIELD_DETAIL, values.get(0), values.get(1),
                Words.plain(""), Words.plain(name), value(values.get(0)), value(values.get(1)))));
        return changes;
    }

    private void field(Field old, Field now) {
        differ(now, ChangeKind.FIELD_LABEL, old.label(), now.label());
        differ(now, ChangeKind.FIELD_TEXT, old.text(), now.text());
        differ(now, ChangeKind.FIELD_CONDITION, old.condition(), now.condition());
        differ(now, ChangeKind.FIELD_DEFAULT, old.standard(), now.standard());
        if (!old.type().equals(now.type())) {
            add(now, ChangeKind.FIELD_TYPE, old.type(), now.type(), Words.named("field", old.type()), Words.named("field", now.type()));
        }
        if (old.required() != now.required()) {
            add(now, now.required() ? ChangeKind.FIELD_REQUIRED : ChangeKind.FIELD_OPTIONAL, String.valueOf(old.required()), String.valueOf(now.required()));
        }
        options(old, now);
        details(old.details(), now.details(), (name, values) -> add(now, ChangeKind.FIELD_DETAIL, values.get(0), values.get(1),
                Words.plain(name), value(values.get(0)), value(values.get(1))));
    }

    private void options(Field old, Field now) {
        Map<String, Option> were = byValue(old);
        Map<String, Option> are = byValue(now);
        are.forEach((value, option) -> {
            if (!were.containsKey(value)) {
                add(now, ChangeKind.OPTION_ADDED, null, value, Words.plain(option.label()));
            } else {
                String was = were.get(value).label();
                if (!was.equals(option.label())) {
                    add(now, ChangeKind.OPTION_LABEL, was, option.label(), Words.plain(was), Words.plain(option.label()));
                }
            }
        });
        were.forEach((value, option) -> {
            if (!are.containsKey(value)) {
                add(now, ChangeKind.OPTION_REMOVED, value, null, Words.plain(option.label()));
            }
        });
        if (!were.keySet().stream().filter(are::containsKey).toList().equals(are.keySet().stream().filter(were::containsKey).toList())) {
            add(now, ChangeKind.OPTION_MOVED, null, null);
        }
    }

    private static Map<String, Option> byValue(Field field) {
        return field.options().stream().collect(Collectors.toMap(Option::value, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
    }

    private void differ(Field now, ChangeKind kind, String was, String is) {
        if (!was.equals(is)) {
            add(now, kind, was, is, value(was), value(is));
        }
    }

    private void details(Map<String, String> old, Map<String, String> now, java.util.function.BiConsumer<String, List<String>> tell) {
        var names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        names.stream().filter(name -> !Objects.equals(old.get(name), now.get(name)))
                .forEach(name -> tell.accept(name, java.util.Arrays.asList(old.get(name), now.get(name))));
    }

    private static Words flags(Field field) {
        return field.required() ? Words.say("change.required") : Words.plain("");
    }

    private static Words value(String value) {
        return value == null || value.isBlank() ? Words.say("change.none") : Words.plain(NodeWords.flat(value));
    }

    private void add(Field field, ChangeKind kind, String was, String is, Words... arguments) {
        var named = new ArrayList<Words>();
        named.add(Words.plain(!field.label().isBlank() ? field.label() : field.asks() ? field.key() : NodeWords.flat(field.text())));
        named.addAll(List.of(arguments));
        changes.add(Change.of(file, field.identity(), kind, was, is, named.toArray(Words[]::new)));
    }
}
