package org.binglian.hall;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.binglian.codes.CaseNumber;
import org.binglian.intake.CaseVoices;
import org.binglian.intake.Cases;
import org.binglian.intake.Commitment;
import org.binglian.intake.Commitments;
import org.binglian.intake.Enquiries;
import org.binglian.intake.Enquiry;
import org.springframework.stereotype.Component;

/** Reads what the applicants of a set of cases gave, promised and asked. */
@Component
class GivenPart {

    private final Cases cases;
    private final Commitments commitments;
    private final Enquiries enquiries;
    private final CaseVoices voices;

    GivenPart(Cases cases, Commitments commitments, Enquiries enquiries, CaseVoices voices) {
        this.cases = cases;
        this.commitments = commitments;
        this.enquiries = enquiries;
        this.voices = voices;
    }

    Map<CaseNumber, CaseFolder.Given> of(List<CaseNumber> numbers) {
        var materials = cases.materialsByCase(numbers);
        var notices = cases.notices(numbers);
        var promises = commitments.ofCases(numbers).stream().collect(Collectors.groupingBy(Commitment::caseNumber));
        var asked = enquiries.of(numbers).stream().collect(Collectors.groupingBy(Enquiry::caseNumber));
        var ratings = voices.ratingsOf(numbers);
        Map<CaseNumber, CaseFolder.Given> found = new HashMap<>();
        numbers.forEach(number -> found.put(number, new CaseFolder.Given(materials.getOrDefault(number, List.of()), notices.get(number),
                promises.getOrDefault(number, List.of()), asked.getOrDefault(number.value(), List.of()), ratings.get(number))));
        return found;
    }
}
