package org.binglian.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A case as outside programs rely on it; {@code …Name} fields in the asked language, dates Asia/Shanghai, days working days. */
public record CaseView(String caseNumber, String trackingCode, String projectNumber, String projectName, String stage, String stageName, String channel,
                String filedBy, int state, String stateName, LocalDate receivedOn, LocalDate acceptedOn, String acceptance, String leadDepartment,
                String leadDepartmentName, boolean consultationRequested, boolean overdue, StageClock stageClock, Correction correction,
                List<ItemLine> items, List<Waiver> waivers, List<Tolerated> tolerated, List<Promise> commitments,
                List<MaterialLine> materials, List<PaperLine> papers,
                List<Default> defaults, List<MeetingLine> meetings, List<Card> warnings,
                List<Elapsed> elapsed, List<HandoverView> handovers,
                LocalDate decidedOn, LocalDate deliveredOn, LocalDate archivedOn, Integer rating,
                Handler handler, List<EnquiryLine> enquiries,
                OnRelease release, List<Event> timeline) {

    /** The release of the models on which the case runs; {@code number} null when that was deployed without a release of ours. */
    public record OnRelease(Integer number, String digest, Instant releasedAt) {
    }

    public record StageClock(int workingDays, int usedWorkingDays, LocalDate due, boolean provisional) {
    }

    public record Correction(String noticeNumber, LocalDate due, List<Demanded> demands) {
    }

    public record Demanded(String materialCode, String problem, String requirement, String department, LocalDate suppliedOn) {
    }

    public record ItemLine(String itemCode, String itemName, String decidingBody, String decidingBodyName, String flow, int state, String stateName,
                    List<String> waitingFor, ItemClock clock, String timeoutMode, String proposal, String bodyDecision, String decision,
                    boolean passedByDefault, LocalDate defaultedOn, boolean overdue, String reason, String conditions, LocalDate startedOn,
                    LocalDate decidedOn, LocalDate sealedOn, LocalDate deliveredOn, List<OpinionLine> opinions, List<Procedure> specialProcedures, Handler handler,
                    Assessed assessment) {
    }

    /** Whom to call; the id is for the office only. */
    public record Handler(String id, String name, String phone, String department, String departmentName) {
    }

    public record EnquiryLine(long id, String question, Instant askedAt, LocalDate due, Handler owner, Handler passedTo, String answer,
                       Instant answeredAt) {
    }

    /** The regional assessment on which the item leans; SKIP, COMMIT or SIMPLIFY. */
    public record Assessed(String number, String kind, String kindName, String treatment) {
    }

    public record ItemClock(String unit, int workingDays, int usedWorkingDays, LocalDate promisedDue, LocalDate statutoryDue, boolean paused,
                     List<PauseLine> pauses, int extension, boolean provisional, List<Move> moves) {
    }

    /** {@code owner}: whose time it was, as in {@code elapsed}. */
    public record PauseLine(LocalDate from, LocalDate to, String kind, String ground, String owner, String ownerName) {
    }

    /** A due date that moved; {@code cause} PAUSE (with kind and ground), EXTENSION (with its days), RESTART or CALENDAR. */
    public record Move(LocalDate movedOn, LocalDate was, LocalDate became, String cause, String kind, String ground, Integer days) {
    }

    public record OpinionLine(String department, String departmentName, Instant deliveredAt, Instant acknowledgedAt, LocalDate due, String timeoutMode,
                       String opinion, boolean deemed, LocalDate deemedOn, boolean overdue, String reason, String conditions,
                       int workingDays, Integer usedWorkingDays, LocalDate answeredOn, List<Move> moves, Handler handler,
                       boolean added, String addedReason) {
    }

    public record Procedure(String kind, String kindName, int workingDays, boolean stopsClock, String ground, String owner, String ownerName,
                     LocalDate beganOn, LocalDate endedOn, String result) {
    }

    /** Whose the time was: working days on which one of the owner's clocks counted; the owners work side by side. */
    public record Elapsed(String owner, String ownerName, String department, String departmentName, int workingDays, boolean running, String what) {
    }

    public record Waiver(String itemCode, String prerequisite, List<String> anyOf, String decision, String gate, boolean open, String reason,
                  LocalDate closedOn, String closedHow) {
    }

    public record Tolerated(String materialCode, LocalDate due, String state, String itemCode, String consequence) {
    }

    /** {@code kind}: GAP, with its material and {@code due}, or COMMITMENT, which the body checks by {@code checkBy}. */
    public record Promise(String number, String kind, String itemCode, String materialCode, LocalDate due, String state, String consequence,
                   String signedBy, LocalDate signedOn, String paperNumber, String fileName, LocalDate suppliedOn, LocalDate checkBy,
                   String reason, LocalDate rectifyBy, LocalDate closedOn, String fileHref) {
    }

    public record MaterialLine(String materialCode, String itemCode, String source, String status, String fileName, boolean sample, Long size,
                        String heldBy, String heldByName, String sharedFrom, String paperNumber, ReusedFrom reusedFrom, String href) {
    }

    /** The case for which the applicant gave the document. */
    public record ReusedFrom(String caseNumber, String materialCode) {
    }

    public record PaperLine(String number, String kind, String kindName, String itemCode, LocalDate issuedOn, String href) {
    }

    public record Default(String layer, String itemCode, String department, String mode, LocalDate effectiveOn, Instant recordedAt, String noticeNumber) {
    }

    /** {@code level} LEAD, HALL or GOVERNMENT; {@code state} OPEN, SETTLED or LAPSED; {@code due} null once it is over. */
    public record MeetingLine(String number, String kind, String mode, String level, String calledBecause, List<String> items, String question,
                       LocalDate calledOn, List<InvitedLine> invited, String minutes, String minutesNumber, String outcome, String conditions,
                       List<DecidedLine> decisions, String explanation, String state, LocalDate due) {
    }

    /** {@code answer} ATTEND, EXCUSED, WRITTEN, null; {@code deemed}: absent, taken as consent; never a person's approval. */
    public record InvitedLine(String department, String departmentName, String answer, String text, boolean attended, boolean deemed, LocalDate deemedOn,
                       boolean overdue) {
    }

    public record DecidedLine(String itemCode, String decision, String text) {
    }

    public record Card(String level, String clockKind, String itemCode, String department, Instant givenAt) {
    }

    public record Event(Instant at, LocalDate effectiveOn, String kind, String actor, String actorName, String text) {
    }
}
