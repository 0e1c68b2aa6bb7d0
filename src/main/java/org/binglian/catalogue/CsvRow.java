package org.binglian.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One row, read value by value. A value that cannot be read adds an error and answers null (or an empty list), so that
 * one pass finds all that is wrong.
 */
public final class CsvRow {

    private final String file;
    private final int line;
    private final Map<String, String> values;
    private final List<ImportError> errors;
    private boolean broken;

    CsvRow(String file, int line, Map<String, String> values, List<ImportError> errors) {
        this.file = file;
        this.line = line;
        this.values = values;
        this.errors = errors;
    }

    /** A row of no file, checked before. */
    static CsvRow of(Map<String, String> values) {
        return new CsvRow("", 0, values, new ArrayList<>());
    }

    boolean sound() {
        return !broken;
    }

    int line() {
        return line;
    }

    public void error(String column, String code, String... arguments) {
        broken = true;
        errors.add(new ImportError(file, line, column, code, List.of(arguments)));
    }

    /** The text as it stands; may be empty. */
    public String text(String column) {
        return values.get(column);
    }

    String required(String column) {
        String value = text(column);
        if (value.isBlank()) {
            error(column, "EMPTY_VALUE");
        }
        return value;
    }

    boolean empty(String column) {
        return text(column).isBlank();
    }

    /** A count of at least 0; null when broken. */
    Integer count(String column) {
        return count(column, text(column));
    }

    /** A count, or null when the value is empty (or broken). */
    Integer optionalCount(String column) {
        return empty(column) ? null : count(column);
    }

    Integer count(String column, String value) {
        String digits = value.strip();
        if (!digits.matches("-?[0-9]{1,9}")) {
            error(column, "NOT_A_NUMBER", value);
            return null;
        }
        int number = Integer.parseInt(digits);
        if (number < 0) {
            error(column, "NEGATIVE_NUMBER", value);
            return null;
        }
        return number;
    }

    boolean yes(String column) {
        String value = text(column);
        if (!value.equals("Y") && !value.equals("N")) {
            error(column, "NOT_IN_LIST", value, "Y, N");
        }
        return value.equals("Y");
    }

    <E extends Enum<E>> E choice(String column, Class<E> type) {
        return choice(column, text(column), List.of(type.getEnumConstants()), Enum::name);
    }

    <E> E choice(String column, String value, List<E> choices, Function<E, String> name) {
        for (E choice : choices) {
            if (name.apply(choice).equals(value)) {
                return choice;
            }
        }
        error(column, "NOT_IN_LIST", value, String.join(", ", choices.stream().map(name).toList()));
        return null;
    }

    public List<String> list(String column) {
        return empty(column) ? List.of() : Arrays.stream(text(column).split(";", -1)).map(String::strip).toList();
    }

    /** A list whose parts all have that shape. */
    List<String> list(String column, String shape, String code) {
        list(column).stream().filter(part -> !part.matches(shape)).forEach(part -> error(column, code, part));
        return list(column);
    }

    /** What the parser makes of the text; an IllegalArgumentException becomes an error with that code. */
    <T> T parsed(String column, Function<String, T> parser, String code) {
        try {
            return parser.apply(text(column));
        } catch (BrokenCondition e) {
            error(column, code, text(column), String.valueOf(e.column()), e.expected());
        } catch (IllegalArgumentException e) {
            error(column, code, text(column), String.valueOf(e.getMessage()));
        }
        return null;
    }
}
