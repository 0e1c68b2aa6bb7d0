package org.binglian.engine.move;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.binglian.engine.RulesInForce;
import org.binglian.engine.move.CaseProcessTree.Member;
import org.binglian.project.ProjectLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves one running case to another release, in one transaction, whole or not at all (docs/adr/0018). */
@Component
public class CaseMoves {

    private final ProjectLock lock;
    private final CaseProcessTree tree;
    private final Places places;
    private final CaseCarrier carrier;
    private final MoveRecord record;
    private final RulesInForce rules;

    CaseMoves(ProjectLock lock, CaseProcessTree tree, Places places, CaseCarrier carrier, MoveRecord record, RulesInForce rules) {
        this.lock = lock;
        this.tree = tree;
        this.places = places;
        this.carrier = carrier;
        this.record = record;
        this.rules = rules;
    }

    /** Empty when the case does not run any more; a case that is there already stays as it is. @throws CannotMove and nothing has changed */
    @Transactional
    public Optional<Moved> move(MoveOrder order) {
        lock.lock(order.caseNumber());
        var members = tree.of(order.caseNumber());
        return members.isEmpty() ? Optional.empty() : Optional.of(move(order, members));
    }

    private Moved move(MoveOrder order, List<Member> members) {
        String from = rules.digest(members.get(0).deployment());
        String to = rules.digest(order.deployment());
        var leaving = members.stream().filter(member -> !order.deployment().equals(member.deployment())).toList();
        if (leaving.isEmpty()) {
            return new Moved(from, to, 0, List.of());
        }
        var steps = places.ways(leaving, order.deployment());
        var moved = new Moved(from, to, steps.size(), carrier.carry(order.caseNumber(), steps));
        record.write(order, moved, Stream.concat(leaving.stream().map(Member::file),
                rules.files(order.deployment()).stream().filter(file -> file.endsWith(".dmn"))).distinct().toList());
        return moved;
    }
}
