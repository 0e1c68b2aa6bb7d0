package org.binglian.hall;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.binglian.catalogue.Catalogue;
import org.binglian.codes.InvalidCode;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.project.NationalState;

/** What a template asks to put a code, a day or a number into the words of its reader. */
public record Say(Words words, Catalogue catalogue, OfficeTime office, Locale locale) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OfficeTime.ZONE);

    /** The page's own text {@code pages.<group>.<code>}, then the shared text of the code, then the code. */
    public String word(String group, Object code) {
        if (code == null) {
            return "";
        }
        return words.of("pages." + group + "." + code, words.of("code." + code, String.valueOf(code), locale), locale);
    }

    public String catalogue(String group, Object code) {
        return code == null ? "" : words.of("catalogue." + group + "." + code, String.valueOf(code), locale);
    }

    public String department(String id) {
        return words.department(id, locale);
    }

    public String actor(String id) {
        return words.actor(id, locale);
    }

    /** A special procedure, or what else pauses a clock. */
    public String procedure(String kind) {
        return kind == null ? "" : words.of("procedure." + kind, word("pause", kind), locale);
    }

    public String state(int code) {
        return words.of("state." + code, String.valueOf(code), locale);
    }

    /** The colour of a national state: waiting, running, paused, granted, refused or ended. */
    public String tone(int state) {
        return switch (NationalState.of(state)) {
            case IN_REVIEW, SPECIAL_PROCEDURE_ENDED -> "running";
            case SPECIAL_PROCEDURE_BEGUN, CORRECTION_REQUESTED -> "paused";
            case GRANTED, GRANTED_WITH_GAPS -> "granted";
            case REFUSED, NOT_ACCEPTED, REVOKED -> "refused";
            case WITHDRAWN, WITHDRAWN_BEFORE_ACCEPTANCE, NOT_REQUIRED -> "ended";
            default -> "waiting";
        };
    }

    /** Code and name of an item. */
    public String item(String code) {
        try {
            String name = code == null ? "" : words.item(ItemCode.of(code), locale);
            return code == null || name.equals(code) ? name : code + " " + name;
        } catch (InvalidCode e) {
            return code;
        }
    }

    public String items(Collection<String> codes) {
        return codes.stream().map(this::item).collect(Collectors.joining(words.of("pages.or", " / ", locale)));
    }

    public String material(String code) {
        try {
            var material = MaterialCode.of(code);
            return catalogue.known(material, office.today()).map(m -> m.name(locale)).orElse(code);
        } catch (InvalidCode e) {
            return code;
        }
    }

    /** An instant in Beijing, to the minute. */
    public String minute(Instant at) {
        return at == null ? "" : MINUTE.format(at);
    }

    /** A calculation base of a project: numbers grouped, codes in words, lists joined. */
    public String fact(String name, Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(one -> word("feature", one)).collect(Collectors.joining(words.of("pages.and", ", ", locale)));
        }
        return value instanceof BigDecimal number ? String.format(Locale.ROOT, "%,.2f", number).replaceAll("\\.?0+$", "")
                : value == null ? "" : words.fact(name, String.valueOf(value), locale);
    }
}
