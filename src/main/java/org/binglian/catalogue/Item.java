package org.binglian.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.binglian.codes.ItemCode;

/**
 * An item (事项) in one version. {@code effectiveTo} null is open, {@code statutory} null is no limit in law,
 * {@code promisedDays} are working days, {@code board} is empty where the item stays with its department.
 */
public record Item(ItemCode code, int version, LocalDate effectiveFrom, LocalDate effectiveTo,
                   String nameZh, String nameEn, Stage stage, ItemKind kind, PowerType powerType, HandlingType handlingType,
                   String decidingBody, String board, String supervisingDepartment, List<Consulted> consulted,
                   List<String> projectClasses, Condition condition, TimeLimit statutory, int promisedDays,
                   List<Prerequisite> hard, List<Prerequisite> waivable, String flow, boolean commitment,
                   TimeoutMode decisionTimeoutMode, List<String> specialProcedures, String outcomeDocument,
                   String fee, int visits, String legalBasis, String provenance) {

    public Item {
        Stream.of(code, nameZh, nameEn, stage, kind, powerType, handlingType, decidingBody, supervisingDepartment, condition,
            flow, decisionTimeoutMode).forEach(Objects::requireNonNull);
        if (promisedDays < 0 || visits < 0) {
            throw new IllegalArgumentException("days and visits are not negative");
        }
        consulted = List.copyOf(consulted);
        projectClasses = List.copyOf(projectClasses);
        hard = List.copyOf(hard);
        waivable = List.copyOf(waivable);
        specialProcedures = List.copyOf(specialProcedures);
    }

    /** Hard and waivable ones, in that order. */
    public List<Prerequisite> prerequisites() {
        return Stream.concat(hard.stream(), waivable.stream()).toList();
    }

    public boolean inForce(LocalDate on) {
        return effectiveFrom != null && !on.isBefore(effectiveFrom) && (effectiveTo == null || !on.isAfter(effectiveTo));
    }

    /** A version that was replaced or taken back before its first day. */
    public boolean neverInForce() {
        return effectiveFrom != null && effectiveTo != null && effectiveTo.isBefore(effectiveFrom);
    }

    /** The Chinese name unless English is asked for. */
    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
    }

    public boolean sameContentAs(Item other) {
        return withVersion(0, null, null).equals(other.withVersion(0, null, null));
    }

    Item withVersion(int number, LocalDate from, LocalDate to) {
        return new Item(code, number, from, to, nameZh, nameEn, stage, kind, powerType, handlingType, decidingBody, board,
            supervisingDepartment, consulted, projectClasses, condition, statutory, promisedDays, hard, waivable, flow,
            commitment, decisionTimeoutMode, specialProcedures, outcomeDocument, fee, visits, legalBasis, provenance);
    }
}
