package org.binglian.hall.listing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.access.FieldError;
import org.binglian.hall.ProjectsApi;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What somebody has filled in on the guide's page: the facts of a project under the names of the API, as typed. */
record GuideForm(Map<String, String> said, List<String> features) {

    static final List<String> NUMBERS = List.of("floorArea", "landAreaHa", "totalInvestment", "earthworkM3", "energyTce", "electricityKwh");
    private static final List<String> TEXTS = List.of("investment", "sector", "land", "region", "plots");

    static GuideForm of(MultiValueMap<String, String> query) {
        Map<String, String> said = new LinkedHashMap<>();
        TEXTS.forEach(name -> said.put(name, String.join(" ", query.getOrDefault(name, List.of())).strip()));
        NUMBERS.forEach(name -> said.put(name, query.getFirst(name) == null ? "" : query.getFirst(name).strip()));
        return new GuideForm(said, query.getOrDefault("features", List.of()).stream().filter(one -> !one.isBlank()).distinct().toList());
    }

    public String get(String name) {
        return said.getOrDefault(name, "");
    }

    public List<String> plots() {
        return get("plots").isEmpty() ? List.of() : List.of(get("plots").split("[\\s,;，；、]+"));
    }

    /** Numbers that cannot be read, each named. Commas and spaces between digits are fine. */
    List<FieldError> unreadable() {
        List<FieldError> errors = new ArrayList<>();
        NUMBERS.stream().filter(name -> !get(name).isEmpty() && number(name) == null).forEach(name -> errors.add(new FieldError(name, "number")));
        return errors;
    }

    ProjectsApi.ProjectRequest request() {
        return new ProjectsApi.ProjectRequest(null, null, null, null, get("investment"), get("sector"), get("land"), plots(),
            get("region").isEmpty() ? null : get("region"), number("floorArea"), number("landAreaHa"), number("earthworkM3"), number("energyTce"),
            number("electricityKwh"), number("totalInvestment"), features);
    }

    /** The same facts as the query of another page. */
    public String query() {
        var address = UriComponentsBuilder.newInstance();
        said.forEach((name, value) -> {
            if (!value.isEmpty() && !"plots".equals(name)) {
                address.queryParam(name, NUMBERS.contains(name) && number(name) != null ? number(name).toPlainString() : value);
            }
        });
        plots().forEach(plot -> address.queryParam("plots", plot));
        features.forEach(feature -> address.queryParam("features", feature));
        String query = address.encode().build().toUriString();
        return query.isEmpty() ? "?" : query;
    }

    private BigDecimal number(String name) {
        String digits = get(name).replaceAll("[,，\\s]", "");
        return digits.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?") ? new BigDecimal(digits) : null;
    }
}
