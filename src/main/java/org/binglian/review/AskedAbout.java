package org.binglian.review;

import java.util.List;
import java.util.stream.Stream;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.Consulted;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.project.Projects;
import org.springframework.stereotype.Component;

/** Whom an item of a project asks for an opinion: the departments of the list, then those of {@code also-consulted}. */
@Component
public class AskedAbout {

    private final Catalogue catalogue;
    private final Projects projects;
    private final AlsoConsulted also;
    private final OfficeTime office;

    AskedAbout(Catalogue catalogue, Projects projects, AlsoConsulted also, OfficeTime office) {
        this.catalogue = catalogue;
        this.projects = projects;
        this.also = also;
        this.office = office;
    }

    /** Each department once; what the list says of it wins, and the deciding body does not ask itself. */
    public List<Consulted> of(ItemCode item, ProjectNumber project) {
        var listed = catalogue.require(item, office.today());
        var names = listed.consulted().stream().map(Consulted::department).toList();
        return Stream.concat(listed.consulted().stream(), also.about(item, projects.require(project)).stream()
                .filter(one -> !names.contains(one.department()) && !one.department().equals(listed.decidingBody()))).toList();
    }
}
