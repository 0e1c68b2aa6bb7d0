package org.binglian.modelling.lint.form;

import com.fasterxml.jackson.databind.JsonNode;
import org.binglian.modelling.lint.Findings;
import org.binglian.modelling.lint.LintContext;
import org.binglian.modelling.lint.Severity;

/** Made for another platform, or by a newer editor than Tasklist can show. */
final class FormVersion extends FormLint {

    /** The schema that the form viewer of Camunda 7.24 reads. */
    private static final int NEWEST = 16;

    FormVersion() {
        super("form-version", Severity.ERROR);
    }

    @Override
    public void check(LintContext context, Findings findings) {
        JsonNode form = context.file().json();
        if (form.path("schemaVersion").asInt(NEWEST) > NEWEST) {
            findings.at("", 0, "schemaVersion " + form.path("schemaVersion").asText());
        }
        String platform = form.path("executionPlatform").asText("Camunda Platform");
        String version = form.path("executionPlatformVersion").asText("7.24.0");
        if (!platform.equals("Camunda Platform") || !version.startsWith("7.")) {
            findings.at("", 0, platform + " " + version);
        }
    }
}
