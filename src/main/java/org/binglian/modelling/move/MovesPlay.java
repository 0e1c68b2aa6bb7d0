package org.binglian.modelling.move;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.binglian.codes.CaseNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.alarm.EngineTime;
import org.binglian.engine.model.ModelDeployer;
import org.binglian.engine.model.ModelFiles;
import org.binglian.engine.move.CannotMove;
import org.binglian.engine.move.CaseMoves;
import org.binglian.engine.move.MoveOrder;
import org.binglian.engine.move.Moved;
import org.binglian.modelling.rehearsal.InChild;
import org.binglian.modelling.rehearsal.Play;
import org.binglian.modelling.rehearsal.Rehearsal;
import org.binglian.modelling.rehearsal.Stage;
import org.springframework.stereotype.Component;

/** In the child: each copied case is moved to the draft by the very code that moves cases in earnest. */
@Component
@InChild
class MovesPlay implements Play {

    private static final String BY = "rehearsal";

    private final CaseMoves moves;
    private final ModelDeployer deployer;
    private final ModelFiles files;
    private final OfficeTime office;
    private final EngineTime engineTime;
    private final ObjectMapper json;

    MovesPlay(CaseMoves moves, ModelDeployer deployer, ModelFiles files, OfficeTime office, EngineTime engineTime, ObjectMapper json) {
        this.moves = moves;
        this.deployer = deployer;
        this.files = files;
        this.office = office;
        this.engineTime = engineTime;
        this.json = json;
    }

    @Override
    public Rehearsal.Kind kind() {
        return Rehearsal.Kind.MOVES;
    }

    @Override
    public boolean beginsTime() {
        return false;
    }

    @Override
    public void run(Stage stage) throws IOException {
        if (stage.opening().isAfter(office.now())) {
            office.advanceTo(stage.opening());
            engineTime.follow();
        }
        String draft = deployer.deploy(files.read());
        List<Tried> tried = new ArrayList<>();
        for (String number : json.readValue(stage.folder().resolve(MovesKind.CASES).toFile(), String[].class)) {
            stage.step(number);
            tried.add(attempt(number, draft));
            stage.done(tried.size());
        }
        stage.result(json.valueToTree(tried));
    }

    private Tried attempt(String number, String draft) {
        try {
            var dates = moves.move(new MoveOrder(CaseNumber.of(number), draft, null, BY)).map(Moved::dates)
                    .orElseThrow(() -> new IllegalStateException(number + " has ended meanwhile"));
            return new Tried(number, dates.isEmpty() ? Tried.Outcome.MOVES : Tried.Outcome.NEW_DATES, dates, List.of(), null);
        } catch (CannotMove stays) {
            return new Tried(number, Tried.Outcome.CANNOT, List.of(), stays.obstacles(), null);
        } catch (RuntimeException failed) {
            Throwable cause = failed;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return new Tried(number, Tried.Outcome.CANNOT, List.of(), List.of(), String.valueOf(cause.getMessage()));
        }
    }
}
