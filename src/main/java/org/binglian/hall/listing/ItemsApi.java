package org.binglian.hall.listing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.access.Departments;
import org.binglian.access.Refusal;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.HandlingType;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.ItemNotInForce;
import org.binglian.catalogue.ItemUnknown;
import org.binglian.catalogue.PowerType;
import org.binglian.catalogue.Stage;
import org.binglian.codes.InvalidCode;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.OfficeTime;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The published list of items and departments, without signing in. */
@RestController
class ItemsApi {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Catalogue catalogue;
    private final ItemViews views;
    private final ItemCourse course;
    private final ItemService service;
    private final Departments departments;
    private final OfficeTime time;

    ItemsApi(Catalogue catalogue, ItemViews views, ItemCourse course, ItemService service, Departments departments, OfficeTime time) {
        this.catalogue = catalogue;
        this.views = views;
        this.course = course;
        this.service = service;
        this.departments = departments;
        this.time = time;
    }

    /** Names, codes and pinyin in {@code query}; {@code within}: promised in at most so many working days. */
    @GetMapping("/api/items")
    Map<String, Object> items(@RequestParam(required = false) String query, @RequestParam(required = false) String stage,
                              @RequestParam(required = false) String department, @RequestParam(required = false) String power,
                              @RequestParam(required = false) String handling, @RequestParam(required = false) String within,
                              @RequestParam(required = false) String limit, @RequestParam(required = false) String cursor, Locale locale) {
        LocalDate today = time.today();
        var filter = new ItemFilter(query, choice("stage", stage, Stage.values()), department, choice("power", power, PowerType.values()),
            choice("handling", handling, HandlingType.values()), count("within", within, null));
        List<Item> found = filter.in(catalogue, today);
        int from = start(found, cursor);
        int to = (int) Math.min(found.size(), from + (long) Math.min(MOST, count("limit", limit, USUAL)));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", found.subList(from, to).stream().map(item -> views.of(item, null, today, locale)).toList());
        answer.put("next", to < found.size() ? found.get(to - 1).code().value() : null);
        return answer;
    }

    @GetMapping("/api/items/{itemCode}")
    ItemView item(@PathVariable String itemCode, Locale locale) {
        LocalDate today = time.today();
        Item item = require(itemCode);
        return views.of(item, catalogue.materialsOf(item.code(), today), today, locale);
    }

    @GetMapping("/api/departments")
    Map<String, Object> departments(Locale locale) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("departments", departments.all().stream().map(one -> new DepartmentView(one.id(), one.name(locale), one.nameZh(),
            one.nameEn(), one.kind(), one.level(), one.parent(), service.of(one.id(), locale))).toList());
        answer.put("next", null);
        return answer;
    }

    /** {@code service} is null where the department has published no place. */
    record DepartmentView(String id, String departmentName, String nameZh, String nameEn, String kind, String level, String parent,
                          ItemView.Place service) {}

    /** The model of the item's flow in force, for the class of project named or the first that the list names. */
    @GetMapping(path = "/api/items/{itemCode}/procedure", produces = {MediaType.APPLICATION_XML_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> procedure(@PathVariable String itemCode, @RequestParam(required = false) String projectClass) {
        return course.file(require(itemCode), projectClass)
            .map(file -> ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(file))
            .orElseThrow(() -> Refusal.notFound("not-found"));
    }

    private Item require(String itemCode) {
        try {
            return catalogue.require(ItemCode.of(itemCode), time.today());
        } catch (ItemUnknown | InvalidCode e) {
            throw Refusal.notFound("item-unknown");
        } catch (ItemNotInForce e) {
            throw Refusal.notFound("item-not-in-force");
        }
    }

    private static <E extends Enum<E>> E choice(String field, String asked, E[] choices) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        return Stream.of(choices).filter(one -> one.name().equals(asked)).findFirst().orElseThrow(() -> Refusal.invalid("items-filter")
            .field(field, "NOT_IN_LIST", asked, Stream.of(choices).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static Integer count(String field, String asked, Integer otherwise) {
        if (asked == null || asked.isBlank()) {
            return otherwise;
        }
        if (!asked.matches("[0-9]{1,9}") || Integer.parseInt(asked) < (otherwise == null ? 0 : 1)) {
            throw Refusal.invalid("items-filter").field(field, "NOT_A_COUNT", asked);
        }
        return Integer.valueOf(asked);
    }

    private static int start(List<Item> found, String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return 0;
        }
        List<String> codes = found.stream().map(item -> item.code().value()).toList();
        if (!codes.contains(cursor)) {
            throw Refusal.invalid("items-filter").field("cursor", "UNKNOWN_CURSOR", cursor);
        }
        return codes.indexOf(cursor) + 1;
    }
}
