package org.binglian.engine.history;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** The rows of a process as few bytes. The first byte names the words against which they are deflated; those never change. */
final class BoundRows {

    private static final byte FIRST = 1;
    private static final byte[] WORDS = String.join("\",\"", "ACT_HI_OP_LOG", "Complete", "Claim", "Create", "Assign", "Task", "assignee", "delegation", "delete",
            "owner", "true", "false", "serviceTask", "businessRuleTask", "boundaryTimer", "intermediateConditional", "exclusiveGateway", "parallelGateway",
            "subProcess", "multiInstanceBody", "callActivity", "noneEndEvent", "startEvent", "userTask", "null,null],[", "EndEvent_", "StartEvent_",
            "CallActivity_", "SubProcess_", "Gateway_", "#multiInstanceBody", "Event_", "Task_", "2026-01-02T10:00:00.100", "4", "ACT_HI_ACTINST")
            .getBytes(StandardCharsets.UTF_8);
    private static final ObjectMapper JSON = new ObjectMapper();

    private BoundRows() {
    }

    /** @param rows of each instance */
    static byte[] pack(Map<String, List<List<String>>> rows) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setDictionary(WORDS);
        var packed = new ByteArrayOutputStream();
        packed.write(FIRST);
        try (var into = new DeflaterOutputStream(packed, deflater)) {
            into.write(JSON.writeValueAsBytes(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** What was packed; nothing when the bytes are not those that were kept: the sealed digest tells. */
    static Map<String, List<List<String>>> unpack(byte[] packed) {
        if (packed.length == 0 || packed[0] != FIRST) {
            return Map.of();
        }
        var inflater = new Inflater(true);
        inflater.setDictionary(WORDS);
        try (var from = new InflaterInputStream(new ByteArrayInputStream(packed, 1, packed.length - 1), inflater)) {
            return JSON.readValue(from.readAllBytes(), new TypeReference<>() {});
        } catch (IOException changed) {
            return Map.of();
        } finally {
            inflater.end();
        }
    }
}
