package org.binglian.hall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.binglian.access.Person;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ProjectNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.project.ProjectLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who of the office looked at another body's document: one entry for each person, document and day. */
@Component
public class DocumentLooks {

    private final JdbcClient jdbc;
    private final ProjectLock lock;
    private final OfficeTime office;
    private final Ledger ledger;

    DocumentLooks(JdbcClient jdbc, ProjectLock lock, OfficeTime office, Ledger ledger) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.office = office;
        this.ledger = ledger;
    }

    /** A document and the body whose it is; {@code kind} OPINION, MATERIAL or PAPER. */
    record Document(CaseNumber caseNumber, String kind, String id, String body) {
    }

    /** Enters what this official had not looked at today; the looks of applicants at what is theirs are nobody's affair. */
    @Transactional
    public void looked(Person by, ProjectNumber project, List<Document> documents) {
        var others = documents.stream().filter(d -> by.department() != null && !by.department().equals(d.body())).toList();
        if (others.isEmpty() || today(by, project).containsAll(ids(others))) {
            return;
        }
        lock.lock(project);
        var seen = today(by, project);
        enter(by, project, others.stream().filter(d -> seen.add(d.id())).toList());
    }

    private void enter(Person by, ProjectNumber project, List<Document> documents) {
        LocalDate today = office.today();
        List<Object> values = new ArrayList<>();
        documents.forEach(document -> values.addAll(List.of(by.id(), document.id(), today, project.value())));
        if (!documents.isEmpty()) {
            jdbc.sql("insert into document_look (person, document, on_day, project_number) values "
                    + String.join(", ", Collections.nCopies(documents.size(), "(?, ?, ?, ?)"))).params(values).update();
        }
        documents.forEach(document -> ledger.append(new Entry(document.caseNumber().value(), "DOCUMENT_VIEWED", by.id(), today,
                Map.of("document", document.id(), "documentKind", document.kind(), "department", document.body()))));
    }

    private Set<String> today(Person by, ProjectNumber project) {
        return new HashSet<>(jdbc.sql("select document from document_look where person = ? and on_day = ? and project_number = ?")
                .params(by.id(), office.today(), project.value()).query(String.class).list());
    }

    private static List<String> ids(List<Document> documents) {
        return documents.stream().map(Document::id).toList();
    }
}
