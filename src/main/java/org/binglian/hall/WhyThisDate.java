package org.binglian.hall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.binglian.deadline.DueDate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The explanation of a due date as sentences; days off that follow each other under one name are one sentence. */
@Component
public class WhyThisDate {

    private final MessageSource texts;
    private final Words words;

    WhyThisDate(MessageSource texts, Words words) {
        this.texts = texts;
        this.words = words;
    }

    /** A sentence a line: from when it counts, what it left out, and when it ends. */
    public List<String> told(DueDate date, Locale locale) {
        String unit = date.unit().name();
        List<String> lines = new ArrayList<>();
        lines.add(text("pages.why.start." + unit, locale, date.start(), date.amount()));
        var all = date.explanation();
        for (int i = 0; i < all.size(); i++) {
            int last = i;
            while (last + 1 < all.size() && follows(all.get(last), all.get(last + 1))) {
                last++;
            }
            lines.add(line(all.get(i), all.get(last), unit, locale));
            i = last;
        }
        lines.add(text("pages.why.due", locale, date.due()));
        if (date.provisional()) {
            lines.add(text("deadline.provisional", locale));
        }
        return lines;
    }

    /** That a date moved, from when to when, and why. */
    public String moved(CaseView.Move move, Locale locale) {
        String why = switch (move.cause()) {
            case "PAUSE" -> text("progress.moved.PAUSE", locale, pauseKind(move.kind(), locale), ground(move.ground()));
            case "EXTENSION" -> text("progress.moved.EXTENSION", locale, move.days());
            default -> text("progress.moved." + move.cause(), locale);
        };
        return text("progress.moved", locale, move.was(), move.became(), why, move.movedOn());
    }

    private static boolean follows(DueDate.Line one, DueDate.Line next) {
        return one.date() != null && next.date() != null && one.why() == next.why() && one.date().plusDays(1).equals(next.date())
                && java.util.Objects.equals(one.name(), next.name());
    }

    private String line(DueDate.Line first, DueDate.Line last, String unit, Locale locale) {
        return switch (first.why()) {
            case PAUSE -> text("pages.why.PAUSE." + unit, locale, first.from(), until(first.to(), locale),
                    first.workingDays() == null ? first.days() : first.workingDays(), pauseKind(first.kind(), locale), ground(first.ground()));
            case EXTENSION -> text("pages.why.EXTENSION." + unit, locale, first.workingDays() == null ? first.days() : first.workingDays());
            default -> text("pages.why." + first.why(), locale, days(first.date(), last.date(), locale), first.name() == null ? "" : first.name(),
                    first.notice() == null ? "" : " (" + first.notice() + ")");
        };
    }

    private String pauseKind(String kind, Locale locale) {
        return words.of("procedure." + kind, words.of("pages.pause." + kind, String.valueOf(kind), locale), locale);
    }

    private static String ground(String ground) {
        return ground == null || ground.isBlank() ? "" : " (" + ground + ")";
    }

    private String until(LocalDate to, Locale locale) {
        return to == null ? text("pages.still", locale) : to.toString();
    }

    private String days(LocalDate from, LocalDate to, Locale locale) {
        return from.equals(to) ? from.toString() : text("pages.from-to", locale, from, to);
    }

    private String text(String key, Locale locale, Object... args) {
        var shown = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            shown[i] = args[i] instanceof Integer number ? number : String.valueOf(args[i]);
        }
        return texts.getMessage(key, shown, key, locale);
    }
}
