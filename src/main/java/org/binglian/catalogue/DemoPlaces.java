package org.binglian.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Demo only: invented places, hours and telephones where there are none. An office imports its own. */
@Component
@ConditionalOnProperty(name = "binglian.demo", havingValue = "true")
class DemoPlaces implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPlaces.class);

    private final ServicePlaces places;

    DemoPlaces(ServicePlaces places) {
        this.places = places;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!places.all().isEmpty()) {
            return;
        }
        try (Reader file = CatalogueFiles.utf8(new ClassPathResource("catalogue/" + ServicePlaces.FILE).getInputStream())) {
            places.importAll(file);
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            LOG.debug("Another node has filled the places");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
