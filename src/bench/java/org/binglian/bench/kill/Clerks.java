package org.binglian.bench.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.binglian.office.OfficeClient;

/**
 * People at work until they are told to rest: applicants register, file and ask, everybody else completes what is open, several cases at
 * once and of each case as many tasks side by side as are open: its reviews and opinions.
 */
final class Clerks {

    /** Three items' reviews and ten opinions at once. */
    private static final List<String> REVIEWED = List.of("B01", "B03", "B04");
    private static final int WHEN_GONE_MS = 100;
    private static final int TRIES = 100;

    private final Hand hand;
    private final Notebook notebook;
    private final int casesAtOnce;
    private final List<String> cases = new CopyOnWriteArrayList<>();
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> refused = Collections.synchronizedMap(new TreeMap<>());
    private final Semaphore places = new Semaphore(1);
    private final List<Thread> people = new ArrayList<>();
    private final Set<String> ended = ConcurrentHashMap.newKeySet();
    private int seenEarly;
    private volatile boolean working;
    private volatile boolean filing = true;
    private volatile Throwable failed;

    Clerks(Hand hand, Notebook notebook, int casesAtOnce) {
        this.hand = hand;
        this.notebook = notebook;
        this.casesAtOnce = casesAtOnce;
    }

    void work(int howMany) {
        working = true;
        for (int i = 0; i < howMany; i++) {
            var one = new Thread(this::days, "clerk-" + i);
            people.add(one);
            one.start();
        }
    }

    /** Returns when nobody has anything in hand. */
    void rest() throws InterruptedException {
        working = false;
        for (Thread one : people) {
            one.join();
        }
        people.clear();
        inHand.clear();
        if (failed != null) {
            throw new IllegalStateException(failed);
        }
    }

    /** Nothing new is filed; returns when every case has ended. */
    void finish(int howMany) throws InterruptedException {
        filing = false;
        work(howMany);
        for (Thread one : people) {
            one.join();
        }
        rest();
    }

    /** What was answered with anything but success, and how often. */
    Map<String, Integer> refused() {
        return new TreeMap<>(refused);
    }

    int ended() {
        return ended.size();
    }

    /**
     * Sends again what was never answered, one after another.
     *
     * @param early whether an act is about something that was never on the disk, so that it may be refused
     */
    void sendAgain(Predicate<Act> early) throws IOException, InterruptedException {
        for (Act act : notebook.open()) {
            sendAgain(act, early);
        }
    }

    private void sendAgain(Act act, Predicate<Act> early) throws IOException, InterruptedException {
        for (int tries = 1; !send(act); tries++) {
            boolean refusedForGood = !notebook.open().contains(act);
            if (refusedForGood && early.test(act)) {
                seenEarly++;
                return;
            }
            if (tries == TRIES || refusedForGood) {
                throw new IllegalStateException("sent again, and refused: " + act + " " + refused);
            }
            Thread.sleep(WHEN_GONE_MS);
        }
    }

    int seenEarly() {
        return seenEarly;
    }

    private void days() {
        try {
            while (working && (filing || !cases.isEmpty())) {
                try {
                    step();
                } catch (IOException gone) {
                    Thread.sleep(WHEN_GONE_MS);
                }
            }
        } catch (InterruptedException | RuntimeException e) {
            failed = e;
        }
    }

    private void step() throws IOException, InterruptedException {
        if (filing && cases.size() < casesAtOnce && places.tryAcquire()) {
            try {
                begin();
            } finally {
                places.release();
            }
            return;
        }
        var some = List.copyOf(cases);
        if (some.isEmpty()) {
            Thread.sleep(WHEN_GONE_MS);
            return;
        }
        String number = some.get(ThreadLocalRandom.current().nextInt(some.size()));
        var open = hand.get("supervisor1", "/api/tasks?limit=200&caseNumber=" + number);
        if (!open.good()) {
            note(open);
            return;
        }
        List<JsonNode> tasks = new ArrayList<>();
        open.body().path("tasks").forEach(tasks::add);
        Collections.shuffle(tasks);
        if (tasks.isEmpty()) {
            end(number);
        }
        for (JsonNode task : tasks) {
            if (inHand.add(task.path("id").asText())) {
                complete(task);
                return;
            }
        }
        Thread.sleep(5);
    }

    private void begin() throws IOException, InterruptedException {
        var project = new Act(Act.Kind.REGISTER, UUID.randomUUID().toString(), "applicant1", "/api/projects", OfficeClient.commercial(), "");
        if (send(project)) {
            file(notebook.told().get(project).path("projectNumber").asText(), Map.of("stage", "S1"));
        }
    }

    private void file(String project, Map<String, Object> what) throws IOException, InterruptedException {
        Map<String, Object> body = new HashMap<>(what);
        body.put("projectNumber", project);
        var filed = new Act(Act.Kind.FILE, UUID.randomUUID().toString(), "applicant1", "/api/cases", body, project);
        if (send(filed)) {
            String number = notebook.told().get(filed).path("caseNumber").asText();
            send(new Act(Act.Kind.ASK, UUID.randomUUID().toString(), "applicant1", "/api/cases/" + number + "/enquiries",
                    Map.of("question", "何时开始审查？"), number));
        }
    }

    private void complete(JsonNode task) throws IOException, InterruptedException {
        String id = task.path("id").asText();
        send(new Act(Act.Kind.COMPLETE, "task-" + id, OfficeClient.worker(task), "/api/tasks/" + id + "/complete", new HashMap<>(OfficeClient.usual(task)),
                id));
    }

    private void end(String number) throws IOException, InterruptedException {
        var found = hand.get("supervisor1", "/api/cases/" + number);
        if (found.good() && found.body().path("state").asInt() >= 11 && cases.remove(number)) {
            ended.add(number);
            if ("S1".equals(found.body().path("stage").asText())) {
                file(found.body().path("projectNumber").asText(), Map.of("items", REVIEWED));
            }
        }
    }

    private boolean send(Act act) throws IOException, InterruptedException {
        notebook.sends(act);
        var answer = hand.send(act);
        if (answer.good()) {
            notebook.wasTold(act, answer.body());
            if (act.kind() == Act.Kind.FILE) {
                cases.add(answer.body().path("caseNumber").asText());
            }
            return true;
        }
        note(answer);
        if (answer.status() < 500) {
            notebook.refused(act);
        } else if (act.kind() == Act.Kind.COMPLETE) {
            inHand.remove(act.about());
        }
        return false;
    }

    private void note(Hand.Answer answer) {
        refused.merge(answer.status() + " " + answer.type() + " " + answer.body().path("type").asText(answer.body().path("text").asText()), 1, Integer::sum);
    }
}
