package org.binglian.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.binglian.codes.ItemCode;

/** The bundled list and the three standard projects that the figures are counted for. */
public final class DemoFiles {

    static final ProjectFacts COMMERCIAL = ProjectFacts.of("COMMERCIAL", "ENTERPRISE", "COMMERCIAL_HOUSING", "GRANTED", "150105",
        Map.of("floorArea", 42000, "energyTce", 1100, "electricityKwh", 6300000, "landAreaHa", 3.2, "earthworkM3", 68000),
        Set.of("DEEP_BASEMENT", "NEAR_RIVER", "EIA_FORM", "TREES_ON_SITE"));
    static final ProjectFacts GOVERNMENT = ProjectFacts.of("GOVERNMENT", "GOVERNMENT", "EDUCATION", "ALLOCATED", "150105",
        Map.of("floorArea", 26000, "energyTce", 300, "landAreaHa", 4.1, "earthworkM3", 30000), Set.of("SPECIAL_FIRE", "EIA_FORM"));
    static final ProjectFacts SIMPLE = ProjectFacts.of("SIMPLE", "ENTERPRISE", "INDUSTRIAL", "GRANTED", "150105",
        Map.of("floorArea", 1800, "landAreaHa", 0.6), Set.of());

    private DemoFiles() {}

    public static String text(String file) {
        try (InputStream bytes = DemoFiles.class.getResourceAsStream("/catalogue/" + file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static CatalogueContent content() {
        return parse(text("items.csv"), text("materials.csv"), text("departments.csv"));
    }

    static CatalogueContent parse(String items, String materials, String departments) {
        return CatalogueFiles.parse(new StringReader(items), new StringReader(materials), new StringReader(departments));
    }

    static PrerequisiteGraph graph(CatalogueContent content, ProjectFacts facts) {
        return new PrerequisiteGraph(content.items(), Applicability.applicable(content.items(), facts));
    }

    static ItemCode code(String value) {
        return ItemCode.of(value);
    }

    static List<ItemCode> codes(String values) {
        return List.of(values.split(" ")).stream().map(ItemCode::of).toList();
    }
}
