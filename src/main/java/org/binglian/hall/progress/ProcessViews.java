package org.binglian.hall.progress;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.binglian.access.Refusal;
import org.binglian.codes.ItemCode;
import org.binglian.engine.ProcessPictures;
import org.binglian.engine.ProcessPictures.Element;
import org.binglian.engine.ProcessPictures.Picture;
import org.binglian.hall.CaseViews;
import org.binglian.hall.Words;
import org.springframework.stereotype.Component;

/** The processes of a case as its asker may see them: what the office does inside an item is its own affair until it takes effect. */
@Component
class ProcessViews {

    private static final Set<String> FOR_THE_OFFICE = Set.of("joint-meeting");
    private static final String HANDLING = "SubProcess_Handling";
    private static final Set<String> AFTER_THE_BODY = Set.of("Event_DecisionGateOpen", "Task_SetDecisionAside", "Task_DecideAgain");

    private final ProcessPictures pictures;
    private final CaseViews views;
    private final Words words;

    ProcessViews(ProcessPictures pictures, CaseViews views, Words words) {
        this.pictures = pictures;
        this.views = views;
        this.words = words;
    }

    /** {@code inside}: where it stands is not told to this asker. */
    record Line(String id, String process, String name, String itemCode, String itemName, String department, String departmentName, int version,
                boolean running, boolean inside) {
    }

    /** A line with where it stands; both lists empty where that is not told. */
    record Standing(Line line, List<Element> active, List<String> passed) {
    }

    List<Line> of(String caseNumber, Locale locale) {
        boolean official = views.official();
        return visible(caseNumber, official).map(picture -> line(picture, official, locale)).toList();
    }

    /** @throws Refusal 404 when the case has no such process, or it is not the asker's to see */
    Standing standing(String caseNumber, String id, Locale locale) {
        boolean official = views.official();
        var picture = require(caseNumber, id, official);
        var line = line(picture, official, locale);
        if (line.inside()) {
            return new Standing(line, List.of(), List.of());
        }
        var standing = pictures.standing(picture);
        return official ? new Standing(line, standing.active(), standing.passed())
                : new Standing(line, covered(standing.active()), standing.passed().stream().filter(one -> !hidden(one)).toList());
    }

    String model(String caseNumber, String id) {
        return pictures.model(require(caseNumber, id, views.official()));
    }

    private Picture require(String caseNumber, String id, boolean official) {
        return visible(caseNumber, official).filter(picture -> picture.id().equals(id)).findFirst()
                .orElseThrow(() -> Refusal.notFound("process-unknown"));
    }

    private Stream<Picture> visible(String caseNumber, boolean official) {
        return pictures.of(caseNumber).stream().filter(picture -> official || !FOR_THE_OFFICE.contains(picture.process()));
    }

    private Line line(Picture one, boolean official, Locale locale) {
        boolean inside = !official && one.process().startsWith("flow-");
        return new Line(one.id(), one.process(), words.of("process." + one.process(), one.name(), locale), one.item(),
                one.item() == null ? null : words.item(ItemCode.of(one.item()), locale), one.department(), words.department(one.department(), locale),
                one.version(), one.running(), inside);
    }

    /** For whoever is not of the office a body that has decided is still handling the item. */
    private static List<Element> covered(List<Element> active) {
        Set<Element> shown = new LinkedHashSet<>();
        List<Element> all = new ArrayList<>(active);
        all.forEach(one -> shown.add(hidden(one.id()) ? new Element(HANDLING, null) : one));
        return List.copyOf(shown);
    }

    private static boolean hidden(String id) {
        return AFTER_THE_BODY.contains(id);
    }
}
