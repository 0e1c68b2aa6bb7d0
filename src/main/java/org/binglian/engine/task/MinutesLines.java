package org.binglian.engine.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.binglian.access.Department;
import org.binglian.access.Departments;
import org.binglian.access.Refusal;
import org.binglian.codes.ItemCode;
import org.binglian.review.Meeting;
import org.binglian.review.Settlement;

/** Minutes as lines of text: decisions as {@code ITEM: PROCEED text}, who attended one department a line; the API takes lists. */
final class MinutesLines {

    private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z]\\d{2})\\s*[:：]\\s*([A-Za-z_]+)\\s*(.*)");

    private MinutesLines() {
    }

    /** The API's list of departments, or of {itemCode, decision, text}, as lines; lines stay as they are. */
    static Object of(Object given) {
        if (!(given instanceof List<?> list)) {
            return given;
        }
        var lines = new StringBuilder();
        for (Object one : list) {
            lines.append(one instanceof Map<?, ?> map ? text(map.get("itemCode")) + ": " + text(map.get("decision")) + " " + text(map.get("text"))
                    : text(one)).append('\n');
        }
        return lines.toString();
    }

    /** A line is a department's name as the office writes it, or its id; ids may also stand in one line. */
    static List<String> attendance(String lines, Departments departments) {
        return lines == null ? List.of() : lines.lines().map(String::strip).flatMap(line -> departments.all().stream()
                        .filter(department -> line.equals(department.nameZh()) || line.equalsIgnoreCase(department.nameEn())).map(Department::id)
                        .findFirst().map(Stream::of).orElseGet(() -> Stream.of(line.split("[\\s,，、;；]+"))))
                .filter(name -> !name.isBlank()).toList();
    }

    /** @throws Refusal 422 naming each line that cannot be read */
    static List<Meeting.Decided> decisions(String lines) {
        List<Meeting.Decided> decisions = new ArrayList<>();
        var refusal = Refusal.invalid("minutes-unclear");
        int number = 0;
        for (String line : lines == null ? new String[0] : lines.split("\\R")) {
            number++;
            var read = LINE.matcher(line);
            if (line.isBlank()) {
                continue;
            }
            try {
                if (!read.matches()) {
                    throw new IllegalArgumentException(line);
                }
                decisions.add(new Meeting.Decided(ItemCode.of(read.group(1)), Settlement.of(read.group(2)), read.group(3).strip()));
            } catch (IllegalArgumentException e) {
                refusal.field("decisions", "minutes-line", number);
            }
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return decisions;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString().replaceAll("[\\r\\n]+", " ").strip();
    }
}
