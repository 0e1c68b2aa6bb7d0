package org.binglian.modelling.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.binglian.access.Refusal;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.model.ModelDeployer;
import org.binglian.engine.model.ModelRefused;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.modelling.ModelSet;
import org.binglian.modelling.lint.Finding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deploys and records in one transaction: either both happened or neither. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Releasing {

    /** The record's own subject for what concerns the models. */
    static final String SUBJECT = "MODELS";
    private static final int FINDINGS = 2000;

    private final ReleaseRows rows;
    private final ModelDeployer deployer;
    private final Ledger ledger;
    private final OfficeTime time;
    private final ObjectMapper json;

    Releasing(ReleaseRows rows, ModelDeployer deployer, Ledger ledger, OfficeTime time, ObjectMapper json) {
        this.rows = rows;
        this.deployer = deployer;
        this.ledger = ledger;
        this.time = time;
        this.json = json;
    }

    /** Answers the deployment that now holds the models. @throws Refusal 422 with what the engine does not take */
    String deploy(ModelSet models) {
        try {
            return deployer.deploy(models.files());
        } catch (ModelRefused refused) {
            String reasons = String.join("; ", refused.reasons());
            throw Refusal.invalid("release-models-refused", reasons.length() > 1500 ? reasons.substring(0, 1500) + "…" : reasons);
        }
    }

    void record(ModelRelease release, ModelSet models, List<Finding> findings) {
        rows.add(release, models.hashes(), written(findings));
        Map<String, Object> facts = new TreeMap<>();
        facts.put("release", release.number());
        facts.put("digest", release.digest());
        facts.put("note", release.note());
        facts.put("draftedBy", String.join(", ", release.draftedBy()));
        facts.put("files", models.names().size());
        if (release.draft() != null) {
            facts.put("draft", release.draft());
            facts.put("version", release.draftVersion());
        }
        if (release.rehearsalId() != null) {
            facts.put("rehearsal", release.rehearsalId());
        }
        if (release.backTo() != null) {
            facts.put("backTo", release.backTo());
            ledger.append(new Entry(SUBJECT, "MODEL_ROLLED_BACK", release.releasedBy(), time.today(), facts));
        } else {
            ledger.append(new Entry(SUBJECT, "MODEL_RELEASED", release.releasedBy(), time.today(), facts));
        }
    }

    private String written(List<Finding> findings) {
        try {
            String all = json.writeValueAsString(findings.stream().limit(FINDINGS).toList());
            return all.length() > 1_000_000 ? "[]" : all;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
