package org.binglian.bench.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An H2 file that the application alone opens; what a killed one left is looked at in a copy, so that the application itself has to recover it. */
final class H2File {

    private static final Path FOLDER = Path.of("target", "bench");

    private final String name;
    private final boolean careless;

    /** @param careless as H2 is by itself: a commit is written to the file up to half a second after it was acknowledged */
    H2File(String name, boolean careless) throws IOException {
        this.name = name;
        this.careless = careless;
        Files.createDirectories(FOLDER);
        Files.deleteIfExists(FOLDER.resolve(name + ".mv.db"));
        Files.deleteIfExists(FOLDER.resolve(name + ".trace.db"));
    }

    /** The application refuses to start without WRITE_DELAY=0; each connection of a careless one sets it back. */
    String url() {
        return "jdbc:h2:file:" + FOLDER.resolve(name).toAbsolutePath() + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=256;DB_CLOSE_ON_EXIT=FALSE"
                + (careless ? ";INIT=SET WRITE_DELAY 500" : "");
    }

    /** What is on the disk at this moment; nobody may have the file open. */
    DataSource asLeft() throws IOException {
        Files.copy(FOLDER.resolve(name + ".mv.db"), FOLDER.resolve(name + "-left.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        return new DriverManagerDataSource("jdbc:h2:file:" + FOLDER.resolve(name + "-left").toAbsolutePath(), "sa", "");
    }
}
