package org.binglian.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Files that drafts let go of, thrown away, taken back or replaced. Each night those of which a day has passed are removed, where nobody
 * else refers to them; whatever stops it, the next night goes on.
 */
@Component
class DroppedFiles {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final MaterialFiles files;
    private final List<FileReferences> references;

    DroppedFiles(JdbcClient jdbc, MaterialFiles files, List<FileReferences> references) {
        this.jdbc = jdbc;
        this.files = files;
        this.references = references;
    }

    private record Dropped(long id, String sha256) {
    }

    @Scheduled(cron = "0 20 3 * * *", zone = "Asia/Shanghai")
    void removeAll() {
        Instant before = Instant.now().minus(KEPT);
        long after = 0;
        for (List<Dropped> some = some(before, after); !some.isEmpty(); some = some(before, after)) {
            some.forEach(one -> remove(one, before));
            after = some.get(some.size() - 1).id();
        }
    }

    /** The note goes last, and stays where the file has just been given again by somebody who may not have said so yet. */
    private void remove(Dropped one, Instant before) {
        if (files.remove(one.sha256(), before, () -> references.stream().noneMatch(all -> all.refersTo(one.sha256())))) {
            jdbc.sql("delete from dropped_file where id = ?").param(one.id()).update();
        }
    }

    private List<Dropped> some(Instant before, long after) {
        return jdbc.sql("select id, sha256 from dropped_file where dropped_at < ? and id > ? order by id limit " + AT_ONCE)
                .params(before.atOffset(ZoneOffset.UTC), after).query((row, n) -> new Dropped(row.getLong(1), row.getString(2))).list();
    }
}
