package org.binglian.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Demo only: an empty list is filled with the bundled one, in force from 2020. An office imports its own instead. */
@Component
@ConditionalOnProperty(name = "binglian.demo", havingValue = "true")
class DemoCatalogue implements SmartInitializingSingleton {

    private static final LocalDate IN_FORCE_FROM = LocalDate.of(2020, 1, 1);

    private final Catalogue catalogue;
    private final CatalogueImport imports;

    DemoCatalogue(Catalogue catalogue, CatalogueImport imports) {
        this.catalogue = catalogue;
        this.imports = imports;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!catalogue.empty()) {
            return;
        }
        try {
            imports.importAll(bundled(), IN_FORCE_FROM, "system");
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            catalogue.forget();
        }
    }

    static CatalogueContent bundled() {
        try (Reader items = reader(CatalogueFiles.ITEMS); Reader materials = reader(CatalogueFiles.MATERIALS);
             Reader departments = reader(CatalogueFiles.DEPARTMENTS)) {
            return CatalogueFiles.parse(items, materials, departments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader reader(String file) throws IOException {
        return CatalogueFiles.utf8(new ClassPathResource("catalogue/" + file).getInputStream());
    }
}
