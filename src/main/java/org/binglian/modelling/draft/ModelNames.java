package org.binglian.modelling.draft;

import java.util.regex.Pattern;
import org.binglian.access.Refusal;

/** How a model file is named: {@code processes/…/name.bpmn}, {@code decisions/name.dmn}, {@code forms/name.form}, small words joined by hyphens. */
public final class ModelNames {

    /** The largest model file, in bytes. */
    public static final int LARGEST = 1_000_000;

    private static final String WORD = "[a-z0-9]+(?:-[a-z0-9]+)*";
    private static final Pattern NAME = Pattern.compile("processes/(?:" + WORD + "/){0,3}" + WORD + "\\.bpmn|decisions/" + WORD + "\\.dmn|forms/" + WORD
            + "\\.form");
    private static final int LONGEST = 120;

    private ModelNames() {
    }

    public static boolean valid(String name) {
        return name != null && name.length() <= LONGEST && NAME.matcher(name).matches();
    }

    /** @throws Refusal 422 with what a name must look like */
    public static String require(String name) {
        if (!valid(name)) {
            throw Refusal.invalid("model-name-invalid", shown(name)).field("name", "model-name", shown(name));
        }
        return name;
    }

    /** The name in full of a file that was given without its folder, as a browser sends it; the name itself where that is not clear. */
    public static String placed(String given) {
        String name = given == null ? "" : given.replace('\\', '/');
        if (valid(name)) {
            return name;
        }
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.endsWith(".bpmn") ? "processes/" + file : file.endsWith(".dmn") ? "decisions/" + file : file.endsWith(".form") ? "forms/" + file : name;
    }

    private static String shown(String name) {
        String text = name == null ? "" : name.replaceAll("\\p{Cntrl}", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
