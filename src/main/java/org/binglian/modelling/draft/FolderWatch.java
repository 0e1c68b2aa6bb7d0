package org.binglian.modelling.draft;

import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.binglian.engine.model.ModelFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at the folder beside the installation every few seconds, network drives included, and waits until nobody writes there any more. */
@Component
class FolderWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final ModelFiles files;
    private final BiConsumer<Map<String, byte[]>, Set<String>> offers;
    private Map<String, String> before;
    private Map<String, String> settled;
    private String trouble;

    @Autowired
    FolderWatch(ModelFiles files, InstallationOffers offers) {
        this(files, offers::offer);
    }

    FolderWatch(ModelFiles files, BiConsumer<Map<String, byte[]>, Set<String>> offers) {
        this.files = files;
        this.offers = offers;
    }

    @Scheduled(initialDelayString = "${binglian.models-look:PT4S}", fixedDelayString = "${binglian.models-look:PT4S}")
    void look() {
        try {
            var now = files.beside();
            if (now.equals(before) && !now.equals(settled)) {
                var installed = files.read();
                if (files.beside().equals(now)) {
                    offers.accept(installed, now.keySet());
                    settled = now;
                }
            }
            before = now;
            trouble = null;
        } catch (RuntimeException failure) {
            if (!String.valueOf(failure.getMessage()).equals(trouble)) {
                trouble = String.valueOf(failure.getMessage());
                LOG.warn("The folder of models could not be looked through; tried again in a moment", failure);
            }
        }
    }
}
