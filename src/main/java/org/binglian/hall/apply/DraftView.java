package org.binglian.hall.apply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A draft as outside programs rely on it and as its pages show it; {@code …Name} fields in the asked language. */
record DraftView(String draftId, String projectNumber, String projectName, String applicantName, String stage, String stageName, String state,
                 String channel, String caseNumber, String begunBy, Instant begunAt, Instant changedAt, Boolean consultationRequested,
                 List<ItemLine> items, List<MaterialLine> materials, int missing, PreReviewLine preReview) {

    record ItemLine(String itemCode, String itemName, String decidingBody, String decidingBodyName, int promisedDays, boolean chosen) {
    }

    /** {@code mayFollowUntil} null: it may not follow on a promise. {@code hint}: what the list says of its form. */
    record MaterialLine(String materialCode, String materialName, String itemCode, int copies, String form, boolean sealRequired, String hint,
                        String status, boolean asked, String fileName, Long size, String sha256, LocalDate supplyBy, LocalDate mayFollowUntil,
                        String consequence, String heldBy, String heldByName, String paperNumber, String reusedFrom, String sameAs, String href,
                        List<String> remarks) {

        public boolean missing() {
            return "MISSING".equals(status);
        }
    }

    record PreReviewLine(long id, String state, String department, String departmentName, Instant askedAt, LocalDate due, LocalDate endedOn,
                         List<RemarkLine> remarks) {
    }

    record RemarkLine(String materialCode, String materialName, String remark) {
    }

    public List<ItemLine> chosen() {
        return items.stream().filter(ItemLine::chosen).toList();
    }

    public List<MaterialLine> of(String itemCode) {
        return materials.stream().filter(line -> line.itemCode().equals(itemCode)).toList();
    }

    public List<MaterialLine> lacking() {
        return materials.stream().filter(MaterialLine::missing).toList();
    }

    public long asked() {
        return materials.stream().filter(MaterialLine::asked).count();
    }
}
