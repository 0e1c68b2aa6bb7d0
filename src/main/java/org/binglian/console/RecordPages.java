package org.binglian.console;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.ledger.Proofs;
import org.binglian.verify.Checkpoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How far the record is sealed, whether something is wrong, and its export. */
@Controller
class RecordPages {

    private static final int NEWEST = 20;

    /** A checkpoint as people read it. */
    record Line(long number, Instant at, long size, String root, String key) {

        static Line of(Checkpoint one) {
            return new Line(one.number(), Instant.parse(one.at()), one.size(), one.root(), one.key());
        }
    }

    private final Proofs proofs;
    private final CurrentPerson current;

    RecordPages(Proofs proofs, CurrentPerson current) {
        this.proofs = proofs;
        this.current = current;
    }

    /** @throws Refusal 404 for everybody but supervisors and operators */
    @GetMapping("/supervision/record")
    String record(Model model) {
        var person = current.require();
        if (!person.is(Role.SUPERVISOR) && !person.is(Role.ADMIN)) {
            throw Refusal.notFound("not-found");
        }
        var newest = proofs.newest();
        model.addAttribute("newest", newest.map(Line::of).orElse(null));
        model.addAttribute("state", proofs.state());
        model.addAttribute("checkpoints", newest.map(one -> proofs.checkpoints(Math.max(0, one.number() - NEWEST), NEWEST)).orElse(List.of())
                .stream().map(Line::of).sorted(Comparator.comparing(Line::number).reversed()).toList());
        return "record";
    }
}
