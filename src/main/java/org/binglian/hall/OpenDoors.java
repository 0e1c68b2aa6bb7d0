package org.binglian.hall;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says in the log where each door is, once they are open. */
@Component
class OpenDoors {

    private static final Logger LOG = LoggerFactory.getLogger(OpenDoors.class);

    private final MessageSource texts;

    OpenDoors(MessageSource texts) {
        this.texts = texts;
    }

    @EventListener
    void opened(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext web)) {
            return;
        }
        String base = "http://localhost:" + web.getWebServer().getPort();
        var lines = new StringBuilder();
        lines.append("\n  ").append(name("first.title", Locale.CHINESE)).append(" / ").append(name("first.title", Locale.ENGLISH)).append("  ").append(base)
                .append('/');
        FrontPages.DOORS.forEach(door -> lines.append("\n  ").append(name("door." + door.key(), Locale.CHINESE)).append(" / ")
                .append(name("door." + door.key(), Locale.ENGLISH)).append("  ").append(base).append(door.href()));
        LOG.info("{}", lines);
    }

    private String name(String key, Locale locale) {
        return texts.getMessage(key, null, key, locale);
    }
}
