package org.binglian.review;

import java.util.List;
import java.util.stream.Stream;
import org.binglian.catalogue.Consulted;
import org.binglian.catalogue.Item;
import org.binglian.codes.ProjectNumber;
import org.binglian.project.Projects;
import org.springframework.stereotype.Component;

/** Whom an item of a project asks for an opinion: the departments of the list, then those of {@code also-consulted}. */
@Component
public class AskedAbout {

    private final Projects projects;
    private final AlsoConsulted also;

    AskedAbout(Projects projects, AlsoConsulted also) {
        this.projects = projects;
        this.also = also;
    }

    /** Of an item in the version that counts. Each department once; what the list says of it wins, and the deciding body does not ask itself. */
    public List<Consulted> of(Item listed, ProjectNumber project) {
        var names = listed.consulted().stream().map(Consulted::department).toList();
        return Stream.concat(listed.consulted().stream(), also.about(listed.code(), projects.require(project)).stream()
                .filter(one -> !names.contains(one.department()) && !one.department().equals(listed.decidingBody()))).toList();
    }
}
