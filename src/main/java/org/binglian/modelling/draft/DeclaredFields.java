package org.binglian.modelling.draft;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.binglian.modelling.lint.Namespaces;

/**
 * Declares form fields as input parameters of a user task, in the text of its process file: everything else stays letter by letter as
 * it was. Whoever uses it judges the outcome, since a text may be made so that the place is not found.
 */
final class DeclaredFields {

    private static final String ATTRIBUTES = "(?:\\s+[\\w:.-]++\\s*+=\\s*+(?:\"[^\"]*+\"|'[^']*+'))*+\\s*+";
    private static final Pattern TASK = Pattern.compile("<((?:[\\w.-]++:)?+)userTask(" + ATTRIBUTES + ")(/?+)>");
    private static final Pattern PREFIX = Pattern.compile("xmlns:([\\w.-]+)\\s*=\\s*[\"']" + Pattern.quote(Namespaces.CAMUNDA) + "[\"']");

    private DeclaredFields() {
    }

    /** Empty where the file is no UTF-8, does not name Camunda's namespace, or has no such task. */
    static Optional<byte[]> declare(byte[] file, String task, Collection<String> fields) {
        String text = new String(file, StandardCharsets.UTF_8);
        Matcher camunda = PREFIX.matcher(text);
        if (!camunda.find() || !Arrays.equals(file, text.getBytes(StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        Pattern id = Pattern.compile("\\sid\\s*=\\s*[\"']" + Pattern.quote(task) + "[\"']");
        return TASK.matcher(text).results().filter(one -> id.matcher(one.group(2)).find()).findFirst()
                .map(one -> new Place(text, one.start(), one.end(), one.group(1), !one.group(3).isEmpty(), camunda.group(1)).with(fields))
                .map(changed -> changed.getBytes(StandardCharsets.UTF_8));
    }

    /** Where the task stands: its start tag from {@code begin} to {@code open}; {@code prefix} with its colon. */
    private record Place(String text, int begin, int open, String prefix, boolean empty, String camunda) {

        String with(Collection<String> fields) {
            var parameters = new StringBuilder();
            fields.forEach(field -> parameters.append('<').append(camunda).append(":inputParameter name=\"").append(field).append("\" />"));
            int end = empty ? open : text.indexOf("</" + prefix + "userTask", open);
            if (end < 0) {
                return text;
            }
            if (empty) {
                return text.substring(0, text.lastIndexOf('/', open - 1)) + ">" + extensions(mapped(parameters)) + "</" + prefix + "userTask>" + text.substring(open);
            }
            int mapping = after("<" + camunda + ":inputOutput>", open, end);
            int extending = after("<" + prefix + "extensionElements>", open, end);
            int documented = after("</" + prefix + "documentation>", open, end);
            return mapping > 0 ? into(mapping, parameters) : extending > 0 ? into(extending, mapped(parameters))
                    : into(documented > 0 ? documented : open, extensions(mapped(parameters)));
        }

        private String mapped(CharSequence parameters) {
            return "<" + camunda + ":inputOutput>" + parameters + "</" + camunda + ":inputOutput>";
        }

        private String extensions(String content) {
            return "<" + prefix + "extensionElements>" + content + "</" + prefix + "extensionElements>";
        }

        /** The place right after this, 0 when it is not there. */
        private int after(String what, int from, int to) {
            int at = text.indexOf(what, from);
            return at < 0 || at > to ? 0 : at + what.length();
        }

        private String into(int at, CharSequence more) {
            return text.substring(0, at) + more + text.substring(at);
        }
    }
}
