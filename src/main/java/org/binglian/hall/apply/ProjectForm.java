package org.binglian.hall.apply;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.binglian.access.FieldError;
import org.binglian.codes.CitizenId;
import org.binglian.codes.CreditCode;
import org.binglian.codes.InvalidCode;
import org.binglian.codes.NationalProjectCode;
import org.binglian.hall.ProjectsApi.ApplicantRequest;
import org.binglian.hall.ProjectsApi.ProjectRequest;
import org.springframework.util.MultiValueMap;

/** What was typed on the page of a new project: as the API wants it, with what of it cannot be read. */
final class ProjectForm {

    private final MultiValueMap<String, String> said;
    private final List<FieldError> errors = new ArrayList<>();

    ProjectForm(MultiValueMap<String, String> said) {
        this.said = said;
    }

    /** Numbers and codes that cannot be read; to be asked after {@link #request}. */
    List<FieldError> errors() {
        return errors;
    }

    /** @param known the applicant whose file was chosen, null when another one was typed */
    ProjectRequest request(KnownApplicants.Known known) {
        return new ProjectRequest(code("projectCode", NationalProjectCode::of), text("name"), text("nameEn"), applicant(known), text("investment"),
                text("sector"), text("land"), plots(), text("region"), number("floorArea"), number("landAreaHa"), number("earthworkM3"),
                number("energyTce"), number("electricityKwh"), number("totalInvestment"),
                said.getOrDefault("features", List.of()).stream().filter(one -> !one.isBlank()).toList());
    }

    private ApplicantRequest applicant(KnownApplicants.Known known) {
        String creditCode = known == null ? code("applicant.creditCode", CreditCode::of) : known.creditCode();
        String citizenId = known == null ? code("applicant.citizenId", CitizenId::of) : known.citizenId();
        return new ApplicantRequest(known == null ? text("applicant.name") : known.name(), creditCode, text("applicant.legalRepresentative"),
                text("applicant.contactName"), code("applicant.contactId", CitizenId::of), text("applicant.mobile"), citizenId);
    }

    private List<String> plots() {
        String typed = text("plots");
        return typed == null ? List.of() : Arrays.stream(typed.split("[,，;；\\s]+")).filter(one -> !one.isBlank()).toList();
    }

    private String code(String field, Function<String, ?> reader) {
        String typed = text(field);
        try {
            if (typed != null) {
                reader.apply(typed);
            }
        } catch (InvalidCode e) {
            errors.add(new FieldError(field, "code." + e.reason()));
        }
        return typed;
    }

    /** Numbers may be grouped by commas. */
    private BigDecimal number(String field) {
        String typed = text(field);
        try {
            return typed == null ? null : new BigDecimal(typed.replaceAll("[,，\\s]", ""));
        } catch (NumberFormatException e) {
            errors.add(new FieldError(field, "number"));
            return null;
        }
    }

    private String text(String field) {
        String typed = said.getFirst(field);
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
