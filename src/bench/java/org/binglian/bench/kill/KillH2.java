package org.binglian.bench.kill;

import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.binglian.bench.Figures;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The command {@code kill-h2}: the application on an H2 file is killed {@code -Dbench.kills} times (50) while cases with eight and more
 * reviews are worked on. Then the same with H2's own delayed writing, at most as often, until something is lost: the test can fail.
 */
public final class KillH2 {

    private KillH2() {
    }

    private record File(H2File file) implements Killings.Base {

        @Override
        public String url() {
            return file.url();
        }

        @Override
        public String user() {
            return "sa";
        }

        @Override
        public DataSource asLeft() throws IOException {
            return file.asLeft();
        }

        @Override
        public boolean showsEarly() {
            return true;
        }
    }

    public static void main(String[] arguments) throws Exception {
        int kills = Integer.getInteger("bench.kills", 50);
        var figures = new Figures("kill-h2", "kill -9 of the application, H2 in a file, " + kills + " times");
        careful(kills, figures);
        careless(kills, figures);
        figures.keep();
        System.exit(0);
    }

    private static void careful(int kills, Figures figures) throws Exception {
        var file = new H2File("kill-h2", false);
        var killings = new Killings("kill-h2", new File(file), figures);
        killings.open();
        for (int kill = 1; kill <= kills; kill++) {
            var lost = killings.kill();
            if (!lost.isEmpty()) {
                throw new IllegalStateException("lost at kill " + kill + ": " + lost);
            }
            System.out.println(kill + " of " + kills + ": " + killings.notebook().told().size() + " acknowledged, all there, " + Figures.load());
        }
        figures.note("WRITE_DELAY=0: killed %d times, 0 acknowledged acts lost, 0 effects twice", kills);
        killings.settle();
        killings.sayWhatWasDone();
        killings.sayStarts();
        killings.close();
    }

    private static void careless(int kills, Figures figures) throws Exception {
        var file = new H2File("kill-h2-careless", true);
        var killings = new Killings("kill-h2-careless", new File(file), figures);
        killings.open();
        int kill = 0;
        List<Act> lost = List.of();
        while (lost.isEmpty() && kill < kills) {
            lost = killings.kill();
            kill++;
        }
        if (lost.isEmpty()) {
            throw new IllegalStateException("nothing was lost without WRITE_DELAY=0: this test cannot fail");
        }
        figures.note("the same with H2's delayed writing: %d of %d acknowledged acts lost at kill %d, as it must be: the test can fail", lost.size(),
                killings.notebook().told().size(), kill);
    }
}
