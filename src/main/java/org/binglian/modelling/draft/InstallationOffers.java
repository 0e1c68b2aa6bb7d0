package org.binglian.modelling.draft;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.binglian.engine.model.Release;
import org.binglian.ledger.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that came with a newer installation, or that somebody changed in the folder beside it, become a draft and never run by
 * themselves (docs/adr/0017). What was offered once is not offered again, by whichever node.
 */
@Component
public class InstallationOffers {

    private static final Logger LOG = LoggerFactory.getLogger(InstallationOffers.class);

    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final ReleasedSets released;

    InstallationOffers(JdbcClient jdbc, Drafts drafts, ReleasedSets released) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.released = released;
    }

    /** @param installed jar and folder together @param beside the names of the files in the folder */
    @Transactional
    public void offer(Map<String, byte[]> installed, Set<String> beside) {
        jdbc.sql("select id from model_turn where id = 1 for update").query(Integer.class).single();
        Map<String, String> offered = offered();
        Map<String, byte[]> changed = changed(installed, offered.isEmpty() ? released.newest().models().hashes() : offered);
        remember(offered.isEmpty() ? installed : changed);
        changed.keySet().removeIf(name -> !fit(name));
        if (!changed.isEmpty()) {
            put(beside.containsAll(changed.keySet()) ? Draft.Source.FOLDER : Draft.Source.PACKAGE, changed);
        }
    }

    private void put(Draft.Source source, Map<String, byte[]> changed) {
        var open = drafts.openFrom(source);
        if (open.isPresent()) {
            var saved = drafts.save(open.get().id(), open.get().version(), changed, "", Entry.SYSTEM);
            if (drafts.changes(saved.id()).isEmpty() && drafts.savers(saved.id()).equals(Set.of(Entry.SYSTEM))) {
                drafts.discard(saved.id());
            }
        } else if (!Overlay.of(released.newest().models(), changed).files().isEmpty()) {
            var draft = drafts.begin(title(changed.keySet()), "", source, changed, Entry.SYSTEM);
            LOG.info("Changed model files are offered as draft {}: {}", draft.id(), changed.keySet());
        }
    }

    private static boolean fit(String name) {
        boolean fit = ModelNames.valid(name);
        if (!fit) {
            LOG.warn("{} is not named as a model file must be, and is not offered as a draft", name);
        }
        return fit;
    }

    private static Map<String, byte[]> changed(Map<String, byte[]> installed, Map<String, String> before) {
        Set<String> names = new TreeSet<>(installed.keySet());
        names.addAll(before.keySet());
        Map<String, byte[]> changed = new TreeMap<>();
        names.forEach(name -> {
            byte[] content = installed.get(name);
            if (!Objects.equals(content == null ? null : Release.sha256(content), before.get(name))) {
                changed.put(name, content);
            }
        });
        return changed;
    }

    private Map<String, String> offered() {
        Map<String, String> offered = new TreeMap<>();
        jdbc.sql("select name, sha256 from model_offered").query(row -> {
            offered.put(row.getString(1), row.getString(2));
        });
        return offered;
    }

    private void remember(Map<String, byte[]> files) {
        files.forEach((name, content) -> {
            String sha256 = content == null ? null : Release.sha256(content);
            if (jdbc.sql("update model_offered set sha256 = ? where name = ?").params(java.util.Arrays.asList(sha256, name)).update() == 0) {
                jdbc.sql("insert into model_offered (name, sha256) values (?, ?)").params(java.util.Arrays.asList(name, sha256)).update();
            }
        });
    }

    private static String title(Set<String> names) {
        String all = names.stream().map(name -> name.substring(name.lastIndexOf('/') + 1)).collect(Collectors.joining(", "));
        return all.length() <= DraftLimits.TITLE ? all : all.substring(0, DraftLimits.TITLE - 1) + "…";
    }
}
