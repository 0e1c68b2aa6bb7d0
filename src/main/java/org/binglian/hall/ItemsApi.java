package org.binglian.hall;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.binglian.access.Departments;
import org.binglian.access.Refusal;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.ItemNotInForce;
import org.binglian.catalogue.ItemUnknown;
import org.binglian.catalogue.Stage;
import org.binglian.codes.InvalidCode;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.OfficeTime;
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
    private final Departments departments;
    private final OfficeTime time;

    ItemsApi(Catalogue catalogue, ItemViews views, Departments departments, OfficeTime time) {
        this.catalogue = catalogue;
        this.views = views;
        this.departments = departments;
        this.time = time;
    }

    @GetMapping("/api/items")
    Map<String, Object> items(@RequestParam(required = false) String query, @RequestParam(required = false) String stage,
                              @RequestParam(required = false) String department, @RequestParam(required = false) String limit,
                              @RequestParam(required = false) String cursor, Locale locale) {
        LocalDate today = time.today();
        List<Item> found = catalogue.search(query, stage(stage), department, today);
        int from = start(found, cursor);
        int to = (int) Math.min(found.size(), from + (long) limit(limit));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", found.subList(from, to).stream().map(item -> views.of(item, null, today, locale)).toList());
        answer.put("next", to < found.size() ? found.get(to - 1).code().value() : null);
        return answer;
    }

    @GetMapping("/api/items/{itemCode}")
    ItemView item(@PathVariable String itemCode, Locale locale) {
        LocalDate today = time.today();
        try {
            Item item = catalogue.require(ItemCode.of(itemCode), today);
            return views.of(item, catalogue.materialsOf(item.code(), today), today, locale);
        } catch (ItemUnknown | InvalidCode e) {
            throw Refusal.notFound("item-unknown");
        } catch (ItemNotInForce e) {
            throw Refusal.notFound("item-not-in-force");
        }
    }

    @GetMapping("/api/departments")
    Map<String, Object> departments(Locale locale) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("departments", departments.all().stream().map(one -> new DepartmentView(one.id(), one.name(locale), one.nameZh(),
            one.nameEn(), one.kind(), one.level(), one.parent())).toList());
        answer.put("next", null);
        return answer;
    }

    record DepartmentView(String id, String departmentName, String nameZh, String nameEn, String kind, String level, String parent) {}

    private static Stage stage(String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        return Stream.of(Stage.values()).filter(stage -> stage.name().equals(asked)).findFirst().orElseThrow(() ->
            Refusal.invalid("items-filter").field("stage", "NOT_IN_LIST", asked,
                String.join(", ", Stream.of(Stage.values()).map(Stage::name).toList())));
    }

    private static int limit(String asked) {
        if (asked == null || asked.isBlank()) {
            return USUAL;
        }
        if (!asked.matches("[0-9]{1,9}") || Integer.parseInt(asked) < 1) {
            throw Refusal.invalid("items-filter").field("limit", "NOT_A_COUNT", asked);
        }
        return Math.min(MOST, Integer.parseInt(asked));
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
