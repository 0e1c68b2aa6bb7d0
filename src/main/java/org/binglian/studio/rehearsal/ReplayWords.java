package org.binglian.studio.rehearsal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.binglian.codes.InvalidCode;
import org.binglian.codes.ItemCode;
import org.binglian.hall.Words;
import org.binglian.modelling.replay.ChangedRuling;
import org.binglian.modelling.replay.Difference;
import org.binglian.modelling.replay.PlayNote;
import org.binglian.modelling.replay.ReplayResult;
import org.binglian.modelling.replay.Topic;
import org.springframework.stereotype.Component;

/** What a replay found, in the words of the asked language. */
@Component
class ReplayWords {

    private static final List<String> VOCABULARIES = List.of("pages.clock.", "pages.level.", "paper.", "replay.what.", "desk.kind.", "code.");
    private static final int MOST_RULINGS = 3;

    private final Words words;

    ReplayWords(Words words) {
        this.words = words;
    }

    /** One difference; {@code moved} is empty where no date moved. */
    record Line(String what, String runs, String draft, String moved) {
    }

    Line line(Difference one, Locale locale) {
        List<String> said = new ArrayList<>();
        said.add(words.of("replay.topic." + one.topic(), one.topic().name(), locale));
        if (!one.item().isEmpty()) {
            said.add(item(one.item(), locale));
        }
        if (!one.what().isEmpty()) {
            said.add(Arrays.stream(one.what().split(" ")).map(token -> token(token, locale)).collect(Collectors.joining(" · ")));
        }
        return new Line(String.join(" · ", said), value(one.topic(), one.before(), locale), value(one.topic(), one.after(), locale), moved(one, locale));
    }

    private String moved(Difference one, Locale locale) {
        return one.days() == null || one.days() == 0 ? "" : words.of(one.days() > 0 ? "replay.later" : "replay.earlier", "", locale, Math.abs(one.days()));
    }

    private String value(Topic topic, String value, Locale locale) {
        if (value == null) {
            return "—";
        }
        return switch (topic) {
            case STATE -> words.of("state." + value, value, locale);
            case ITEM -> words.department(value, locale);
            default -> Arrays.stream(value.split(" ")).map(token -> token(token, locale)).collect(Collectors.joining(" "));
        };
    }

    private String token(String token, Locale locale) {
        for (String vocabulary : VOCABULARIES) {
            String said = words.of(vocabulary + token, "", locale);
            if (!said.isEmpty()) {
                return said;
            }
        }
        return words.department(token, locale);
    }

    private String item(String code, Locale locale) {
        try {
            return code + " " + words.item(ItemCode.of(code), locale);
        } catch (InvalidCode e) {
            return code;
        }
    }

    /** The rules that say otherwise; where none was heard, the changed files that may. */
    List<String> why(ReplayResult.Differing one, List<ChangedRuling> rulings, Locale locale) {
        List<String> why = new ArrayList<>();
        one.rulings().stream().limit(MOST_RULINGS).map(rulings::get).forEach(ruling -> why.add(ruling(ruling, locale)));
        one.files().forEach(file -> why.add(words.of("replay.file", file, locale, file)));
        return why;
    }

    List<String> why(ReplayResult.Unreproduced one, Locale locale) {
        List<String> why = new ArrayList<>();
        if (one.otherRelease()) {
            why.add(words.of("replay.other-release", "", locale));
        }
        one.gaps().forEach(gap -> why.add(words.of("replay.gap", "", locale, words.of("timeline.title." + gap.detail(), gap.detail(), locale))));
        return why.isEmpty() ? List.of(words.of("replay.unknown", "", locale)) : why;
    }

    String note(PlayNote note, Locale locale) {
        String task = Arrays.stream(note.detail().split(" ")).map(token -> token(token, locale)).collect(Collectors.joining(" "));
        return words.of("replay.note." + note.kind(), note.kind().name(), locale, task);
    }

    private String ruling(ChangedRuling one, Locale locale) {
        String asked = one.asked().values().stream().filter(value -> !value.isEmpty()).collect(Collectors.joining(", "));
        return words.of("replay.ruling", "", locale, one.decision(), rules(one.rulesAfter(), locale), answers(one.after(), one.before(), locale),
                answers(one.before(), one.after(), locale), asked);
    }

    private String rules(List<String> rules, Locale locale) {
        return rules.isEmpty() ? words.of("replay.no-rule", "", locale) : String.join(", ", rules);
    }

    /** The outputs that the other side has not. */
    private String answers(List<Map<String, String>> these, List<Map<String, String>> others, Locale locale) {
        List<String> said = new ArrayList<>();
        for (int at = 0; at < these.size(); at++) {
            Map<String, String> other = at < others.size() ? others.get(at) : Map.of();
            var row = these.get(at);
            new TreeSet<>(row.keySet()).stream().filter(name -> !Objects.equals(row.get(name), other.get(name)))
                    .forEach(name -> said.add(name + " " + words.of("code." + row.get(name), row.get(name), locale)));
        }
        return said.isEmpty() ? words.of("replay.nothing", "", locale) : String.join(", ", said);
    }
}
