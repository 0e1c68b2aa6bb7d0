package org.binglian.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A whole export, read into memory: some 500 bytes a row. */
final class ExportFile {

    static final String FORMAT = "binglian-record-1";

    final String name;
    final List<Checkpoint> checkpoints = new ArrayList<>();
    final List<ExportedRow> rows = new ArrayList<>();
    final List<ExportedRow> unsealed = new ArrayList<>();
    final List<SealedHistory> history = new ArrayList<>();
    final List<Tampering.Finding> damaged = new ArrayList<>();
    String record;
    boolean complete;

    ExportFile(String name) {
        this.name = name;
    }

    ExportFile read(BufferedReader lines) throws IOException {
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            try {
                take(Json.object(line), number);
            } catch (IllegalArgumentException e) {
                damaged.add(Tampering.DAMAGED_FILE.at(Tampering.Where.line(name, number)));
            }
        }
        return this;
    }

    private void take(Map<String, Object> json, long number) {
        if (complete || (number == 1) != "export".equals(json.get("type"))) {
            throw new IllegalArgumentException("a line out of its place");
        }
        switch (String.valueOf(json.get("type"))) {
            case "export" -> begin(new Parts(json, "type", "format", "record"));
            case "checkpoint" -> checkpoints.add(Checkpoint.of(json));
            case "row" -> rows.add(ExportedRow.of(json));
            case "unsealed" -> unsealed.add(ExportedRow.unsealed(json));
            case "history" -> history.add(SealedHistory.of(json));
            case "end" -> end(new Parts(json, "type", "lines"), number);
            default -> throw new IllegalArgumentException("an unknown line");
        }
    }

    private void begin(Parts parts) {
        if (!FORMAT.equals(parts.text("format"))) {
            throw new IllegalArgumentException("another format");
        }
        record = parts.text("record");
    }

    private void end(Parts parts, long number) {
        if (parts.number("lines") != number) {
            throw new IllegalArgumentException("another number of lines");
        }
        complete = true;
    }
}
