package org.binglian.modelling.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.binglian.engine.DecisionWitness;
import org.binglian.modelling.rehearsal.InChild;
import org.binglian.project.ProjectLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Notes in the child which models the play of each project reached, and each question that the draft's decisions answer otherwise than
 * those that run. What happens while no project is in hand counts for all.
 */
@Component
@InChild
class Traces implements DecisionWitness {

    /** Beside the models: the other versions of the decisions that differ. */
    static final String OTHER = "other";

    private static final int MOST = 20_000;
    private static final String ALL = "";

    private final Supplier<Set<String>> locked;
    private final Path others;
    private final Map<String, Set<String>> reached = new HashMap<>();
    private final Map<String, Set<String>> reachedByPlayed = new HashMap<>();
    private final Map<String, ChangedRuling> changed = new LinkedHashMap<>();
    private final ThreadLocal<String> hand = new ThreadLocal<>();

    @Autowired
    Traces(@Lazy ProjectLock lock, @Value("${binglian.rehearsal}") Path folder) {
        this(lock::projectsInHand, folder);
    }

    Traces(Supplier<Set<String>> locked, Path folder) {
        this.locked = locked;
        this.others = folder.resolve(OTHER);
    }

    /** What follows is done for this project, by its number in the record; null: for whichever is locked. */
    void inHand(String number) {
        hand.set(number);
    }

    @Override
    public String matter() {
        String project = hand.get();
        return project != null ? project : String.join(" ", new TreeSet<>(locked.get()));
    }

    @Override
    public Optional<byte[]> other(String file) {
        try {
            Path other = others.resolve(file);
            return Files.exists(other) ? Optional.of(Files.readAllBytes(other)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void otherwise(String file, Map<String, Object> asked, Said other, Said now) {
        entered(file);
        String decision = file.replaceFirst(".*/", "").replaceFirst("\\.dmn$", "");
        var question = plain(asked);
        if (changed.size() < MOST) {
            changed.computeIfAbsent(decision + question, key -> new ChangedRuling(decision, question, other.rules(), plain(other.answers()), now.rules(),
                    plain(now.answers())));
        }
    }

    @Override
    public void entered(String file) {
        if (hand.get() != null) {
            note(reached, hand.get(), file);
        } else if (locked.get().isEmpty()) {
            note(reached, ALL, file);
        } else {
            locked.get().forEach(one -> note(reachedByPlayed, one, file));
        }
    }

    private static synchronized void note(Map<String, Set<String>> reached, String number, String file) {
        reached.computeIfAbsent(number, key -> new TreeSet<>()).add(file);
    }

    /**
     * By the number of the record what the project's play reached, and under no number what any may have. The same number may be one
     * project's in the record and another's in the play.
     */
    Map<String, Set<String>> reached(Map<String, String> playedToRecorded) {
        Map<String, Set<String>> all = new TreeMap<>();
        reached.forEach((number, files) -> all.computeIfAbsent(number, key -> new TreeSet<>()).addAll(files));
        reachedByPlayed.forEach((number, files) -> all.computeIfAbsent(playedToRecorded.getOrDefault(number, ALL), key -> new TreeSet<>()).addAll(files));
        return all;
    }

    List<ChangedRuling> changed() {
        return new ArrayList<>(changed.values());
    }

    private static List<Map<String, String>> plain(List<Map<String, Object>> answers) {
        return answers.stream().map(Traces::plain).toList();
    }

    static Map<String, String> plain(Map<String, Object> values) {
        Map<String, String> plain = new TreeMap<>();
        values.forEach((name, value) -> plain.put(name, value == null ? "" : value instanceof java.util.Collection<?> all
                ? new TreeSet<>(all.stream().map(String::valueOf).toList()).toString() : value.toString()));
        return plain;
    }
}
