package org.binglian.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A case as outside programs rely on it; {@code …Name} fields in the asked language, dates Asia/Shanghai, days working days. */
record CaseView(String caseNumber, String trackingCode, String projectNumber, String projectName, String stage, String stageName, String channel,
                String filedBy, int state, String stateName, LocalDate receivedOn, LocalDate acceptedOn, String acceptance, String leadDepartment,
                String leadDepartmentName, boolean consultationRequested, boolean overdue, StageClock stageClock, Correction correction,
                List<ItemLine> items, List<Waiver> waivers, List<Tolerated> tolerated, List<Promise> commitments,
                List<MaterialLine> materials, List<PaperLine> papers,
                List<Default> defaults, List<MeetingLine> meetings, List<Card> warnings,
                List<Elapsed> elapsed, List<HandoverView> handovers,
                LocalDate decidedOn, LocalDate deliveredOn, LocalDate archivedOn, Integer rating,
                Handler handler, List<EnquiryLine> enquiries,
                List<Event> timeline) {

    record StageClock(int workingDays, int usedWorkingDays, LocalDate due, boolean provisional) {
    }

    record Correction(String noticeNumber, LocalDate due, List<Demanded> demands) {
    }

    record Demanded(String materialCode, String problem, String requirement, String department, LocalDate suppliedOn) {
    }

    record ItemLine(String itemCode, String itemName, String decidingBody, String decidingBodyName, String flow, int state, String stateName,
                    List<String> waitingFor, ItemClock clock, String timeoutMode, String proposal, String bodyDecision, String decision,
                    boolean passedByDefault, LocalDate defaultedOn, boolean overdue, String reason, String conditions, LocalDate startedOn,
                    LocalDate decidedOn, LocalDate sealedOn, LocalDate deliveredOn, List<OpinionLine> opinions, List<Procedure> specialProcedures, Handler handler,
                    Assessed assessment) {
    }

    /** Whom to call; the id is for the office only. */
    record Handler(String id, String name, String phone, String department, String departmentName) {
    }

    record EnquiryLine(long id, String question, Instant askedAt, LocalDate due, Handler owner, Handler passedTo, String answer,
                       Instant answeredAt) {
    }

    /** The regional assessment on which the item leans; SKIP, COMMIT or SIMPLIFY. */
    record Assessed(String number, String kind, String kindName, String treatment) {
    }

    record ItemClock(String unit, int workingDays, int usedWorkingDays, LocalDate promisedDue, LocalDate statutoryDue, boolean paused,
                     List<PauseLine> pauses, int extension, boolean provisional) {
    }

    record PauseLine(LocalDate from, LocalDate to, String kind, String ground) {
    }

    record OpinionLine(String department, String departmentName, Instant deliveredAt, Instant acknowledgedAt, LocalDate due, String timeoutMode,
                       String opinion, boolean deemed, LocalDate deemedOn, boolean overdue, String reason, String conditions, boolean added, String addedReason) {
    }

    record Procedure(String kind, String kindName, int workingDays, boolean stopsClock, String ground, String owner, String ownerName,
                     LocalDate beganOn, LocalDate endedOn, String result) {
    }

    /** Whose the time was: working days on which one of the owner's clocks counted; the owners work side by side. */
    record Elapsed(String owner, String ownerName, String department, String departmentName, int workingDays, boolean running, String what) {
    }

    record Waiver(String itemCode, String prerequisite, List<String> anyOf, String decision, String gate, boolean open, String reason,
                  LocalDate closedOn, String closedHow) {
    }

    record Tolerated(String materialCode, LocalDate due, String state, String itemCode, String consequence) {
    }

    /** {@code kind}: GAP, with its material and {@code due}, or COMMITMENT, which the body checks by {@code checkBy}. */
    record Promise(String number, String kind, String itemCode, String materialCode, LocalDate due, String state, String consequence,
                   String signedBy, LocalDate signedOn, String paperNumber, String fileName, LocalDate suppliedOn, LocalDate checkBy,
                   String reason, LocalDate rectifyBy, LocalDate closedOn) {
    }

    record MaterialLine(String materialCode, String itemCode, String source, String status, String fileName, boolean sample, Long size,
                        String heldBy, String heldByName, String sharedFrom, String paperNumber, ReusedFrom reusedFrom, String href) {
    }

    /** The case for which the applicant gave the document. */
    record ReusedFrom(String caseNumber, String materialCode) {
    }

    record PaperLine(String number, String kind, String kindName, String itemCode, LocalDate issuedOn, String href) {
    }

    record Default(String layer, String itemCode, String department, String mode, LocalDate effectiveOn, Instant recordedAt, String noticeNumber) {
    }

    /** {@code level} LEAD, HALL or GOVERNMENT; {@code state} OPEN, SETTLED or LAPSED; {@code due} null once it is over. */
    record MeetingLine(String number, String kind, String mode, String level, String calledBecause, List<String> items, String question,
                       LocalDate calledOn, List<InvitedLine> invited, String minutes, String minutesNumber, String outcome, String conditions,
                       List<DecidedLine> decisions, String explanation, String state, LocalDate due) {
    }

    /** {@code answer} ATTEND, EXCUSED, WRITTEN, null; {@code deemed}: absent, taken as consent; never a person's approval. */
    record InvitedLine(String department, String departmentName, String answer, String text, boolean attended, boolean deemed, LocalDate deemedOn,
                       boolean overdue) {
    }

    record DecidedLine(String itemCode, String decision, String text) {
    }

    record Card(String level, String clockKind, String itemCode, String department, Instant givenAt) {
    }

    record Event(Instant at, LocalDate effectiveOn, String kind, String actor, String actorName, String text) {
    }
}
