package org.binglian.modelling.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.binglian.access.Person;
import org.binglian.deadline.WorkingDays;
import org.binglian.worklist.Query;
import org.binglian.worklist.Worklist;
import org.binglian.worklist.WorklistTask;
import org.springframework.stereotype.Component;

/**
 * Plays a script in an office of its own: everybody acts at the time of the record, alarms ring when they are due. An act whose task
 * is not open yet waits for it; one that never finds its task is told. Silence stays silence; a task that the record does not know is
 * answered by the plain rule of {@link NewSteps}.
 */
@Component
class Player {

    private final Pace pace;
    private final ActsDone beside;
    private final Answering answering;
    private final Worklist worklist;
    private final CaseOutcomes outcomes;
    private final WorkingDays days;
    private final Hand hand;
    private final RecordedHolds holds;
    private Numbers playing = new Numbers();

    Player(Pace pace, ActsDone beside, Answering answering, Worklist worklist, CaseOutcomes outcomes, WorkingDays days, Hand hand,
            RecordedHolds holds) {
        this.pace = pace;
        this.beside = beside;
        this.answering = answering;
        this.worklist = worklist;
        this.outcomes = outcomes;
        this.days = days;
        this.hand = hand;
        this.holds = holds;
    }

    /** The record's number of a case or project that is being played; null where it has none. */
    String recorded(String subject) {
        String number = playing.recorded(subject);
        return number == null ? playing.projectsRecorded().get(subject) : number;
    }

    /** @param done is told each act that is done, and how many are */
    Played play(Script script, ObjIntConsumer<Act> done) {
        var play = new Once(script);
        playing = play.numbers;
        holds.of(script, playing);
        int acts = 0;
        for (Act act : script.acts()) {
            play.until(act.at());
            play.act(act);
            done.accept(act, ++acts);
        }
        play.toTheEnd();
        return play.told();
    }

    /** One play and what it knows so far. */
    private final class Once {

        private final Script script;
        private final Numbers numbers = new Numbers();
        private final Map<String, Script.ProjectScript> projects;
        private final Map<String, Deque<Act>> waiting = new LinkedHashMap<>();
        private final List<PlayNote> notes = new ArrayList<>();
        private final NewSteps fresh;
        private final Map<String, String> homes;
        private java.time.Instant looked = java.time.Instant.EPOCH;

        Once(Script script) {
            this.script = script;
            this.projects = script.projects().stream().collect(Collectors.toMap(Script.ProjectScript::number, one -> one));
            this.fresh = new NewSteps(script.cases(), days::isWorkingDay);
            this.homes = Halves.homes(script);
        }

        void until(java.time.Instant at) {
            for (var next = fresh.nextBefore(at); next.isPresent(); next = fresh.nextBefore(at)) {
                pace.to(next.get().at());
                byPlainRule(next.get());
                look();
            }
            if (pace.to(at)) {
                look();
            }
        }

        void act(Act act) {
            if (act.kind() != Act.Kind.HELD) {
                hand.to(home(act.subject()), () -> tried(act));
            }
        }

        private String home(String subject) {
            return homes.getOrDefault(subject, subject);
        }

        private void tried(Act act) {
            try {
                var person = answering.person(act.by());
                switch (act.kind()) {
                    case REGISTER -> beside.register(projects.get(act.subject()), person.orElseThrow(), numbers);
                    case FILE -> file(act, person.orElseThrow());
                    case TASK, CLAIM -> task(act);
                    default -> beside.beside(act, person.orElseThrow(), numbers);
                }
            } catch (RuntimeException refused) {
                note(act, act.kind() == Act.Kind.FILE ? PlayNote.Kind.NOT_FILED : PlayNote.Kind.REFUSED, act.kind() + " " + Reasons.type(refused));
            }
            again(act.subject());
        }

        private void file(Act act, Person by) {
            beside.file(act, by, numbers);
        }

        private void task(Act act) {
            var open = open(act);
            if (open == null) {
                waiting.computeIfAbsent(act.subject(), number -> new ArrayDeque<>()).add(act);
            } else {
                done(act, open);
            }
        }

        /** The open task of the case that the act does: the same kind, item and department; else the same kind and item. */
        private WorklistTask open(Act act) {
            var number = numbers.of(act.subject());
            if (number.isEmpty()) {
                return null;
            }
            var tasks = worklist.list(Query.ofCase(number.get().value())).tasks();
            Predicate<WorklistTask> same = task -> NewSteps.step(task).equals(act.step());
            return tasks.stream().filter(same).findFirst().or(() -> tasks.stream().filter(task -> task.kind().equals(act.task())
                    && java.util.Objects.equals(task.itemCode(), act.item()) && fresh.unknown(act.subject(), NewSteps.step(task))).findFirst()).orElse(null);
        }

        private void done(Act act, WorklistTask task) {
            try {
                if (act.kind() == Act.Kind.CLAIM) {
                    answering.claim(task, answering.person(act.by()).orElseThrow());
                } else {
                    answering.complete(task, who(act, task), act.fields(), told -> note(act, told.kind(), act.task() + " " + told.field()));
                }
            } catch (RuntimeException refused) {
                note(act, PlayNote.Kind.REFUSED, act.task() + " " + Reasons.type(refused));
            }
        }

        private Person who(Act act, WorklistTask task) {
            return answering.person(act.by()).filter(person -> answering.mayDo(task, person) || person.id().equals(task.assignee())).orElseGet(() -> {
                note(act, PlayNote.Kind.OTHER_PERSON, act.task());
                return answering.candidate(task).orElseThrow();
            });
        }

        /** After anything has moved: acts that waited may find their tasks, and tasks may have opened that nobody knows. */
        private void again(String subject) {
            Deque<Act> acts = waiting.get(subject);
            boolean moved = acts != null;
            while (moved && !acts.isEmpty()) {
                moved = false;
                for (Iterator<Act> one = acts.iterator(); one.hasNext(); ) {
                    Act act = one.next();
                    var open = open(act);
                    if (open != null) {
                        one.remove();
                        done(act, open);
                        moved = true;
                    }
                }
            }
            if (acts != null && acts.isEmpty()) {
                waiting.remove(subject);
            }
            numbers.of(subject).ifPresent(number -> fresh.look(subject, worklist.list(Query.ofCase(number.value())).tasks(), pace.now()));
        }

        /** After alarms have rung, for every case that is still played: what opened earlier was looked at when it did. */
        private void look() {
            List.copyOf(waiting.keySet()).forEach(subject -> hand.to(home(subject), () -> again(subject)));
            fresh.open(worklist.openedSince(looked), numbers, pace.now());
            looked = pace.now();
        }

        private void byPlainRule(NewSteps.Planned planned) {
            hand.to(home(planned.caseNumber()), () -> worklist.find(planned.task().taskId()).ifPresent(task -> answering.candidate(task).ifPresent(person -> {
                try {
                    answering.complete(task, person, answering.plain(task, person), told -> { });
                    notes.add(new PlayNote(planned.caseNumber(), PlayNote.Kind.NEW_STEP, task.kind() + " " + task.name(), task.itemCode()));
                } catch (RuntimeException refused) {
                    notes.add(new PlayNote(planned.caseNumber(), PlayNote.Kind.REFUSED, task.kind() + " " + Reasons.type(refused), task.itemCode()));
                }
            })));
        }

        /**
         * The play ends when the record was read, on either side: what rang by then is in it, and what would have come later nobody knows. A
         * task that was planned by the plain rule for a later day stays open.
         */
        void toTheEnd() {
            until(script.until() == null ? pace.now().plus(java.time.Duration.ofDays(1)) : script.until());
        }

        Played told() {
            waiting.values().forEach(acts -> acts.stream().filter(act -> act.kind() == Act.Kind.TASK)
                    .forEach(act -> note(act, PlayNote.Kind.SKIPPED, act.task())));
            Map<String, Outcome> found = new HashMap<>();
            var asked = script.cases().stream().filter(CaseScript::asked).map(CaseScript::number).filter(number -> numbers.of(number).isPresent()).toList();
            outcomes.of(asked.stream().map(number -> numbers.of(number).orElseThrow().value()).toList())
                    .forEach((played, outcome) -> found.put(numbers.recorded(played), outcome));
            return new Played(found, notes, hand.reached(numbers));
        }

        private void note(Act act, PlayNote.Kind kind, String detail) {
            notes.add(new PlayNote(act.subject(), kind, detail, act.item()));
        }
    }
}
