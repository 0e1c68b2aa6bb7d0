package org.binglian.bench.kill;

import java.util.Map;

/** One write that a person sends; sent again with the same key it must act once. {@code about}: the task's, case's or project's number. */
record Act(Kind kind, String key, String who, String path, Map<String, Object> body, String about) {

    enum Kind { REGISTER, FILE, COMPLETE, ASK }
}
