package org.binglian.hall;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ProjectNumber;
import org.binglian.intake.ApprovalCase;
import org.binglian.project.Projects;
import org.springframework.stereotype.Component;

/** Reads cases as sets: as many statements for one case with one item as for a page of cases with many items and opinions. */
@Component
public class CaseFolders {

    private final Projects projects;
    private final ProjectFolders projectFolders;
    private final ReviewingPart reviewing;
    private final GivenPart given;
    private final WrittenPart written;
    private final CaseReleases releases;
    private final NamesPart names;

    CaseFolders(Projects projects, ProjectFolders projectFolders, ReviewingPart reviewing, GivenPart given, WrittenPart written, CaseReleases releases, NamesPart names) {
        this.projects = projects;
        this.projectFolders = projectFolders;
        this.reviewing = reviewing;
        this.given = given;
        this.written = written;
        this.releases = releases;
        this.names = names;
    }

    public List<CaseFolder> of(List<ApprovalCase> filed) {
        var owners = projectFolders.of(projects.find(filed.stream().map(ApprovalCase::project).distinct().toList()));
        return of(filed, owners);
    }

    /** @param owners the folders of their projects */
    public List<CaseFolder> of(List<ApprovalCase> filed, List<ProjectFolder> owners) {
        Map<ProjectNumber, ProjectFolder> byNumber = owners.stream().collect(Collectors.toMap(one -> one.project().number(), one -> one, (a, b) -> a));
        List<CaseNumber> numbers = filed.stream().map(ApprovalCase::number).toList();
        var reviews = reviewing.of(filed, byNumber);
        var gifts = given.of(numbers);
        var writings = written.of(numbers);
        var onReleases = releases.of(numbers);
        var known = names.of(filed, reviews, gifts, writings);
        return filed.stream().map(one -> new CaseFolder(one, byNumber.get(one.project()), reviews.get(one.number()), gifts.get(one.number()),
                writings.get(one.number()), onReleases.get(one.number()), known)).toList();
    }
}
