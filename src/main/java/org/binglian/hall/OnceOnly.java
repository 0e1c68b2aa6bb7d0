package org.binglian.hall;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.binglian.access.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A form of a page that is sent twice (double click, reload) acts once; both get the same answer. What is refused may be sent again. */
@Component
public class OnceOnly {

    private final KeptAnswers answers;
    private final TransactionTemplate transaction;
    private final Turns turns = new Turns();

    OnceOnly(KeptAnswers answers, TransactionTemplate transaction) {
        this.answers = answers;
        this.transaction = transaction;
    }

    /** @param key of this one form as it was shown, at most 100 characters; @param act answers where to go */
    public String once(Person person, String key, Supplier<String> act) {
        try (var turn = turns.take(person.id() + '\n' + key)) {
            return answers.find(person.id(), key).map(kept -> new String(kept.body(), StandardCharsets.UTF_8))
                    .orElseGet(() -> transaction.execute(status -> {
                        answers.claim(person.id(), key, "form");
                        String where = act.get();
                        answers.keep(person.id(), key, 303, where.getBytes(StandardCharsets.UTF_8), "text/plain", where);
                        return where;
                    }));
        }
    }
}
