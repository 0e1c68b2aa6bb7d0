package org.binglian.desk.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.SpeakingFailure;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.TaskDesk;
import org.binglian.worklist.WorklistTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Like tasks agreed together: each is completed on its own, in a transaction and with a record of its own. */
@Service
class Batches {

    /** Tasks in one batch. */
    static final int MOST = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

    private final TaskDesk desk;
    private final BatchRows rows;
    private final TaskWords words;
    private final OfficeTime office;
    private final TransactionTemplate each;

    Batches(TaskDesk desk, BatchRows rows, TaskWords words, OfficeTime office, PlatformTransactionManager transactions) {
        this.desk = desk;
        this.rows = rows;
        this.words = words;
        this.office = office;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Answers the id of the batch; one that was sent before is not done again.
     * @throws Refusal 422 for none, too many, or unlike tasks; 404 for another person's batch
     */
    String complete(String asked, List<String> tasks, Map<String, Object> fields, Person by, Locale locale) {
        String batch = asked == null || asked.isBlank() ? UUID.randomUUID().toString() : asked.strip();
        if (!batch.matches("[A-Za-z0-9-]{8,64}")) {
            throw Refusal.invalid("batch-id");
        }
        if (rows.owner(batch).isPresent()) {
            requireOwn(batch, by);
            return batch;
        }
        var ids = tasks.stream().distinct().toList();
        try {
            rows.begin(batch, by.id(), ids, alike(ids, by), office.now());
        } catch (DuplicateKeyException sentTwice) {
            requireOwn(batch, by);
            return batch;
        }
        ids.forEach(id -> one(batch, id, fields, by, locale));
        return batch;
    }

    List<BatchRows.Line> lines(String batch, Person by) {
        requireOwn(batch, by);
        return rows.lines(batch);
    }

    /** Those of the tasks that this person may see. @throws Refusal 422 when they are not of one kind with one form */
    List<WorklistTask> alike(List<String> ids, Person by) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw Refusal.invalid("batch-size", MOST);
        }
        List<WorklistTask> known = new ArrayList<>();
        for (String id : ids) {
            try {
                known.add(desk.require(id, by));
            } catch (Refusal notTheirsOrOver) {
                LOG.debug("{} of a batch: {}", id, notTheirsOrOver.type());
            }
        }
        if (known.stream().map(task -> task.kind() + " " + task.formKey()).distinct().count() > 1) {
            throw Refusal.invalid("batch-mixed");
        }
        return known;
    }

    private void requireOwn(String batch, Person by) {
        if (!rows.owner(batch).filter(by.id()::equals).isPresent()) {
            throw Refusal.notFound("batch-unknown");
        }
    }

    private void one(String batch, String id, Map<String, Object> fields, Person by, Locale locale) {
        try {
            each.executeWithoutResult(status -> desk.complete(id, by, fields));
            rows.ended(batch, id, true, null, null);
        } catch (RuntimeException failure) {
            String told = words.refused(failure, locale);
            if (told == null) {
                LOG.error("task {} of batch {} failed", id, batch, failure);
            }
            rows.ended(batch, id, false, told == null ? "internal" : type(failure), told);
        }
    }

    private static String type(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SpeakingFailure speaking) {
                return speaking.type();
            }
        }
        return "internal";
    }
}
