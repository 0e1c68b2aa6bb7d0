package org.binglian.catalogue.upkeep;

import java.util.List;

/** A change waits for its second person, or was decided; told in the transaction in which it happened. {@code editors}: who saved anything in it. */
public record ChangeTurned(CatalogueChange change, List<String> editors) {
}
