package org.binglian.modelling.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;

/** What Java lends to the models, by name: steps, expressions, and the variables it sets. A test holds the list against the source. */
public final class OfficeNames {

    private static final Properties NAMES = read();

    /** Beans for {@code camunda:delegateExpression}. */
    public static final Set<String> STEPS = names("steps");
    /** Beans that an expression may name, such as {@code deadline}. */
    public static final Set<String> EXPRESSIONS = names("expressions");
    /** Process variables that Java sets. */
    public static final Set<String> VARIABLES = names("variables");

    private OfficeNames() {
    }

    private static Set<String> names(String key) {
        return Set.of(NAMES.getProperty(key).split(","));
    }

    private static Properties read() {
        var names = new Properties();
        try (InputStream in = OfficeNames.class.getResourceAsStream("/lint/office.properties")) {
            names.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
