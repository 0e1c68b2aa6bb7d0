package org.binglian.hall;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.binglian.engine.RulesInForce;
import org.binglian.engine.model.CasesOnReleases;
import org.binglian.modelling.release.ModelRelease;
import org.binglian.modelling.release.Releases;
import org.springframework.stereotype.Component;

/** On which release of the models each of these cases runs. */
@Component
class CaseReleases {

    private final CasesOnReleases cases;
    private final Releases releases;
    private final RulesInForce rules;

    CaseReleases(CasesOnReleases cases, Releases releases, RulesInForce rules) {
        this.cases = cases;
        this.releases = releases;
        this.rules = rules;
    }

    Map<CaseNumber, CaseView.OnRelease> of(List<CaseNumber> numbers) {
        var deployments = cases.of(numbers.stream().map(CaseNumber::value).toList());
        var known = releases.ofDeployments(new HashSet<>(deployments.values()));
        Map<CaseNumber, CaseView.OnRelease> found = new HashMap<>();
        numbers.stream().filter(number -> deployments.containsKey(number.value())).forEach(number ->
                found.put(number, of(deployments.get(number.value()), known)));
        return found;
    }

    private CaseView.OnRelease of(String deployment, Map<String, ModelRelease> known) {
        var release = known.get(deployment);
        return release == null ? new CaseView.OnRelease(null, rules.digest(deployment), null)
                : new CaseView.OnRelease(release.number(), release.digest(), release.releasedAt());
    }
}
