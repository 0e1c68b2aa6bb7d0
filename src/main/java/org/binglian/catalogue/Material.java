package org.binglian.catalogue;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;

/** A paper that an item asks for. {@code toleranceDays} (working days) is null unless it may come later. */
public record Material(MaterialCode code, ItemCode item, String nameZh, String nameEn, Source source, int copies,
                       Form form, boolean sealRequired, boolean tolerable, Integer toleranceDays, boolean commitment,
                       String sample, Condition condition) {

    public enum Form { ELECTRONIC, PAPER, BOTH }

    public enum Origin { APPLICANT, SHARED, BASE_DATA }

    /** Who brings it: the applicant, the outcome of another item ({@code sharedFrom}), or the project's base data. */
    public record Source(Origin origin, ItemCode sharedFrom) {

        public static final Source APPLICANT = new Source(Origin.APPLICANT, null);
        public static final Source BASE_DATA = new Source(Origin.BASE_DATA, null);

        public Source {
            if (origin == null || (origin == Origin.SHARED) != (sharedFrom != null)) {
                throw new IllegalArgumentException("a shared paper, and no other, names its item");
            }
        }

        /** Reads APPLICANT, BASE_DATA or SHARED:X. */
        static Source parse(String text) {
            return switch (text) {
                case "APPLICANT" -> APPLICANT;
                case "BASE_DATA" -> BASE_DATA;
                default -> {
                    if (!text.startsWith("SHARED:")) {
                        throw new IllegalArgumentException(text);
                    }
                    yield new Source(Origin.SHARED, ItemCode.of(text.substring("SHARED:".length())));
                }
            };
        }

        @Override
        public String toString() {
            return sharedFrom == null ? origin.name() : origin + ":" + sharedFrom;
        }
    }

    public Material {
        Stream.of(code, item, nameZh, nameEn, source, form, condition).forEach(Objects::requireNonNull);
        if (copies < 0 || tolerable != (toleranceDays != null)) {
            throw new IllegalArgumentException("copies are not negative; a tolerable paper, and no other, has days");
        }
    }

    /** Whether a project to which these items apply must have it. A shared paper is needed exactly when its item applies. */
    public boolean required(ProjectFacts facts, Set<ItemCode> applies) {
        return condition.test(facts) && (source.sharedFrom() == null || applies.contains(source.sharedFrom()));
    }

    /** The form that the project's base data fills (申请表); other BASE_DATA is the project's file. */
    public boolean applicationForm() {
        return source.origin() == Origin.BASE_DATA && nameZh.startsWith("申请表");
    }

    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
    }
}
