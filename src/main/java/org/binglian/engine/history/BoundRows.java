package org.binglian.engine.history;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The rows of a process as few bytes. The first byte names the format: 1, rows as JSON; 2, columns ({@link BoundColumns}); each deflated
 * against words that never change.
 */
final class BoundRows {

    private static final byte FIRST = 1;
    private static final byte SECOND = 2;
    private static final byte[] WORDS = String.join("\",\"", "ACT_HI_OP_LOG", "Complete", "Claim", "Create", "Assign", "Task", "assignee", "delegation", "delete",
            "owner", "true", "false", "serviceTask", "businessRuleTask", "boundaryTimer", "intermediateConditional", "exclusiveGateway", "parallelGateway",
            "subProcess", "multiInstanceBody", "callActivity", "noneEndEvent", "startEvent", "userTask", "null,null],[", "EndEvent_", "StartEvent_",
            "CallActivity_", "SubProcess_", "Gateway_", "#multiInstanceBody", "Event_", "Task_", "2026-01-02T10:00:00.100", "4", "ACT_HI_ACTINST")
            .getBytes(StandardCharsets.UTF_8);
    private static final byte[] COLUMN_WORDS = """
            startEvent
            userTask
            serviceTask
            businessRuleTask
            boundaryTimer
            intermediateConditional
            exclusiveGateway
            parallelGateway
            subProcess
            multiInstanceBody
            callActivity
            noneEndEvent
            StartEvent_
            EndEvent_
            CallActivity_
            SubProcess_
            Gateway_
            Event_
            #multiInstanceBody:10
            Assign
            Claim
            Create
            Complete
            Task
            assignee
            delegation
            owner
            delete
            false
            true
            #0
            #0
            #-9
            #1
            @0
            @1
            4
            4
            4
            ~
            ~
            ~
            ACT_HI_ACTINST
            9
            ACT_HI_OP_LOG
            2
            Task_""".getBytes(StandardCharsets.UTF_8);
    private static final ObjectMapper JSON = new ObjectMapper();

    private BoundRows() {
    }

    /** @param rows of each instance */
    static byte[] pack(Map<String, List<List<String>>> rows) {
        var columns = BoundColumns.written(rows);
        return rows.equals(columns(columns)) ? deflated(SECOND, COLUMN_WORDS, columns.getBytes(StandardCharsets.UTF_8)) : packFirst(rows);
    }

    /** As before there were columns, and what does not fit in columns. */
    static byte[] packFirst(Map<String, List<List<String>>> rows) {
        try {
            return deflated(FIRST, WORDS, JSON.writeValueAsBytes(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] deflated(byte format, byte[] words, byte[] text) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setDictionary(words);
        var packed = new ByteArrayOutputStream();
        packed.write(format);
        try (var into = new DeflaterOutputStream(packed, deflater)) {
            into.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** What was packed; nothing when the bytes are not those that were kept: the sealed digest tells. */
    static Map<String, List<List<String>>> unpack(byte[] packed) {
        try {
            return packed.length == 0 ? Map.of() : packed[0] == SECOND ? columns(new String(inflated(packed, COLUMN_WORDS), StandardCharsets.UTF_8))
                    : packed[0] == FIRST ? JSON.readValue(inflated(packed, WORDS), new TypeReference<>() {}) : Map.of();
        } catch (IOException changed) {
            return Map.of();
        }
    }

    private static Map<String, List<List<String>>> columns(String text) {
        try {
            return BoundColumns.read(text);
        } catch (NumberFormatException | DateTimeException | NoSuchElementException | IndexOutOfBoundsException changed) {
            return Map.of();
        }
    }

    private static byte[] inflated(byte[] packed, byte[] words) throws IOException {
        var inflater = new Inflater(true);
        inflater.setDictionary(words);
        try (var from = new InflaterInputStream(new ByteArrayInputStream(packed, 1, packed.length - 1), inflater)) {
            return from.readAllBytes();
        } finally {
            inflater.end();
        }
    }
}
