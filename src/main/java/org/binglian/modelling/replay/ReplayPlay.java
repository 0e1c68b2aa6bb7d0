package org.binglian.modelling.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.binglian.modelling.rehearsal.InChild;
import org.binglian.modelling.rehearsal.Play;
import org.binglian.modelling.rehearsal.Rehearsal;
import org.binglian.modelling.rehearsal.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plays the script of its folder in the child, and tells what came out and what the decisions said. */
@Component
@InChild
class ReplayPlay implements Play {

    static final String FILE = "script.json";

    private final Player player;
    private final Traces traces;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ReplayPlay(Player player, Traces traces, JdbcClient jdbc, ObjectMapper json) {
        this.player = player;
        this.traces = traces;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What a child tells; {@code rulings}: questions that its decisions answer otherwise than the other versions beside them. */
    record Told(Played played, List<ChangedRuling> rulings) {
    }

    @Override
    public Rehearsal.Kind kind() {
        return Rehearsal.Kind.REPLAY;
    }

    @Override
    public String about(String subject) {
        return player.recorded(subject);
    }

    @Override
    public void run(Stage stage) throws IOException {
        var script = json.readValue(stage.folder().resolve(FILE).toFile(), Script.class);
        jdbc.sql("update regional_assessment set ended_on = null, ended_how = null, end_reason = null").update();
        int acts = Math.max(1, script.acts().size());
        var played = player.play(script, (act, done) -> {
            stage.step(Pace.day(act.at()) + " " + act.kind() + " " + act.subject() + (act.task() == null ? "" : " " + act.task()));
            stage.done((int) ((long) script.asked() * done / acts));
        });
        stage.result(json.valueToTree(new Told(played, traces.changed())));
    }
}
