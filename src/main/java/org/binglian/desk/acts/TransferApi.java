package org.binglian.desk.acts;

import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.engine.TaskTransfer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A task is handed to a colleague of the department (转办). */
@RestController
class TransferApi {

    private final TaskTransfer transfer;
    private final CurrentPerson current;

    TransferApi(TaskTransfer transfer, CurrentPerson current) {
        this.transfer = transfer;
        this.current = current;
    }

    record TransferRequest(String to, String reason) {
    }

    /** {@code assignee}: the colleague, or whoever stands in for the colleague today. */
    @PostMapping("/api/tasks/{id}/transfer")
    Map<String, Object> transfer(@PathVariable String id, @RequestBody TransferRequest request) {
        return Map.of("id", id, "assignee", transfer.transfer(id, request.to(), request.reason(), current.require()));
    }
}
