package org.binglian.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The papers of applicants and bodies in all cases of a project that the asker may see, each with where it comes from. */
record DocumentsView(String projectNumber, List<MaterialDocument> materials, List<PaperDocument> papers, List<OpinionDocument> opinions) {

    /** {@code department}: the body that decides the item. */
    record MaterialDocument(String caseNumber, String itemCode, String materialCode, String materialName, String department, String departmentName,
                            String status, String fileName, String heldByName, CaseView.ReusedFrom reusedFrom, String href) {
    }

    record PaperDocument(String caseNumber, String itemCode, String number, String kind, String kindName, String issuer, String issuerName,
                         LocalDate issuedOn, String href) {
    }

    record OpinionDocument(String caseNumber, String itemCode, String department, String departmentName, String opinion, boolean deemed,
                           String reason, String conditions, Instant answeredAt) {
    }
}
