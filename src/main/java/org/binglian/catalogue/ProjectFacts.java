package org.binglian.catalogue;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the conditions of the catalogue ask of a project. A text that is missing is empty, a number that is missing is 0.
 * Units: floorArea m², totalInvestment CNY, landAreaHa ha, earthworkM3 m³, energyTce tce a year, electricityKwh kWh a year.
 */
public record ProjectFacts(String projectClass, String investment, String sector, String land, String region,
                           Map<String, BigDecimal> numbers, Set<String> features) {

    /** The names of the texts and numbers that a condition may use. */
    public static final Set<String> TEXTS = Set.of("projectClass", "investment", "sector", "land", "region");
    public static final Set<String> NUMBERS =
        Set.of("floorArea", "totalInvestment", "energyTce", "electricityKwh", "landAreaHa", "earthworkM3");

    public ProjectFacts {
        projectClass = orEmpty(projectClass);
        investment = orEmpty(investment);
        sector = orEmpty(sector);
        land = orEmpty(land);
        region = orEmpty(region);
        numbers = numbers == null ? Map.of() : Map.copyOf(numbers);
        features = features == null ? Set.of() : Set.copyOf(features);
    }

    public static ProjectFacts of(String projectClass, String investment, String sector, String land, String region,
                                  Map<String, ? extends Number> numbers, Collection<String> features) {
        Map<String, BigDecimal> exact = new LinkedHashMap<>();
        numbers.forEach((name, number) -> {
            if (number != null) {
                exact.put(name, new BigDecimal(number.toString()));
            }
        });
        return new ProjectFacts(projectClass, investment, sector, land, region, exact, new LinkedHashSet<>(features));
    }

    /** The number of that name; 0 when the project does not say. */
    public BigDecimal number(String name) {
        return numbers.getOrDefault(name, BigDecimal.ZERO);
    }

    /** The text of that name; empty when the project does not say. */
    public String text(String name) {
        return switch (name) {
            case "projectClass" -> projectClass;
            case "investment" -> investment;
            case "sector" -> sector;
            case "land" -> land;
            case "region" -> region;
            default -> throw new IllegalArgumentException("no such text of a project: " + name);
        };
    }

    /** The same project in another class (a classification comes after the facts). */
    public ProjectFacts withClass(String otherClass) {
        return new ProjectFacts(otherClass, investment, sector, land, region, numbers, features);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
