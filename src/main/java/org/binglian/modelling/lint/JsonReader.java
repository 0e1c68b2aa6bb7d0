package org.binglian.modelling.lint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads JSON as data, within bounds. */
final class JsonReader {

    private static final Map<Bounds, JsonMapper> MAPPERS = new ConcurrentHashMap<>();

    private JsonReader() {
    }

    private static JsonMapper mapper(Bounds bounds) {
        var constraints = StreamReadConstraints.builder().maxNestingDepth(bounds.depth()).maxNumberLength(100)
                .maxStringLength(bounds.fileBytes()).maxNameLength(1_000).maxTokenCount(bounds.nodes() * 4L).build();
        return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    }

    static JsonNode read(byte[] content, Bounds bounds) throws Unreadable {
        try {
            return MAPPERS.computeIfAbsent(bounds, JsonReader::mapper).readTree(content);
        } catch (StreamConstraintsException e) {
            throw new Unreadable(Trouble.Kind.TOO_MUCH, line(e), e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            throw new Unreadable(Trouble.Kind.BROKEN, line(e), e.getOriginalMessage());
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(Trouble.Kind.BROKEN, 0, e.getMessage());
        }
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    }
}
