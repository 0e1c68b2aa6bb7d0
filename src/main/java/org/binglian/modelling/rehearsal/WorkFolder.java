package org.binglian.modelling.rehearsal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.model.Release;
import org.binglian.modelling.ModelSet;
import org.springframework.stereotype.Component;

/** Lays out what every child finds in its work folder: {@code models/}, {@code base/}, {@code job.json}. Only this account reads it. */
@Component
class WorkFolder {

    private static final LocalTime OPENING = LocalTime.of(8, 30);

    private final BaseRows base;
    private final OfficeTime office;
    private final ObjectMapper json;

    WorkFolder(BaseRows base, OfficeTime office, ObjectMapper json) {
        this.base = base;
        this.office = office;
        this.json = json;
    }

    /** The office's base data at one moment; the same data have the same digest. */
    record Office(Map<String, byte[]> sheets, String digest, Instant opening) {
    }

    /** The office as it stands, opening this morning. */
    Office office() throws IOException, SQLException {
        var sheets = base.take();
        Map<String, String> hashes = new TreeMap<>();
        sheets.forEach((table, sheet) -> hashes.put(table, Release.sha256(sheet)));
        return new Office(sheets, Release.digest(hashes), office.today().atTime(OPENING).atZone(OfficeTime.ZONE).toInstant());
    }

    Path lay(Office from, ModelSet models, Rehearsal.Kind kind) throws IOException {
        Path folder = Files.createTempDirectory("binglian-rehearsal-");
        for (var model : models.files().entrySet()) {
            Path file = folder.resolve("models").resolve(model.getKey()).normalize();
            if (!file.startsWith(folder.resolve("models"))) {
                throw new IOException("a model's name leads out of its folder: " + model.getKey());
            }
            Files.createDirectories(file.getParent());
            Files.write(file, model.getValue());
        }
        Path rows = Files.createDirectories(folder.resolve("base"));
        for (var sheet : from.sheets().entrySet()) {
            Files.write(rows.resolve(sheet.getKey() + ".json"), sheet.getValue());
        }
        json.writeValue(folder.resolve(ChildJob.FILE).toFile(), new ChildJob(kind, from.opening()));
        return folder;
    }

    /** With all that lies in it. */
    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
