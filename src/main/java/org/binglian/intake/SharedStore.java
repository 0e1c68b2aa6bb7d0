package org.binglian.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.binglian.access.UnfitSettings;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Outside the demo: the folder of uploaded files is the one of this database. A node that looks into another folder would tell people
 * that their papers are gone, and keep new ones where no other node finds them; it does not open.
 */
@Component
@ConditionalOnProperty(name = "binglian.demo", havingValue = "false", matchIfMissing = true)
class SharedStore implements InitializingBean {

    private static final String FILE = "binglian-store";

    private final JdbcClient jdbc;
    private final Path store;

    SharedStore(JdbcClient jdbc, @Value("${binglian.files.store:./data/files}") Path store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    @Override
    public void afterPropertiesSet() {
        try {
            var known = jdbc.sql("select mark from shared_folder where name = 'files'").query(String.class).optional();
            var file = store.resolve(FILE);
            String there = Files.exists(file) ? Files.readString(file).strip() : null;
            if (known.isEmpty()) {
                Files.createDirectories(store);
                String mark = there == null ? UUID.randomUUID().toString() : there;
                Files.writeString(file, mark + "\n");
                jdbc.sql("insert into shared_folder (name, mark) values ('files', ?)").param(mark).update();
            } else if (!known.get().equals(there)) {
                throw new UnfitSettings("The folder of uploaded files (" + store.toAbsolutePath() + ") is not the one that belongs to this database.",
                        "Give every node the same folder, such as a network drive, by binglian.files.store. After a restore: copy the files back,"
                                + " or delete the row «files» of the table shared_folder when this folder shall count from now on.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of uploaded files cannot be used: " + store.toAbsolutePath(), e);
        }
    }
}
