package org.binglian.modelling.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a rule sees: the file that it judges, and the others that would run beside it.
 *
 * @param given the files that are judged
 * @param known files that are not judged, but exist: what a given file refers to may stand there
 * @param alone whether the given files came from anywhere; a complete set of ours otherwise
 */
public record LintContext(ModelFile file, List<ModelFile> given, List<ModelFile> known, boolean alone, Watch watch) {

    LintContext of(ModelFile other) {
        return new LintContext(other, given, known, alone, watch);
    }

    /** All readable files of this kind, those given first. */
    public Stream<ModelFile> files(ModelFile.Kind kind) {
        return Stream.concat(given.stream(), known.stream()).filter(file -> file.kind() == kind);
    }

    /** The process of this id, wherever it stands; those given come first. */
    public Optional<Node> process(String id) {
        return files(ModelFile.Kind.BPMN).flatMap(file -> file.bpmn().processes().stream()).filter(process -> process.id().equals(id)).findFirst();
    }

    public Optional<Node> decision(String id) {
        return files(ModelFile.Kind.DMN).flatMap(file -> file.root().children("decision")).filter(decision -> decision.id().equals(id)).findFirst();
    }

    /** The form with this id in its content. */
    public Optional<ModelFile> form(String id) {
        return files(ModelFile.Kind.FORM).filter(file -> file.json().path("id").asText().equals(id)).findFirst();
    }
}
