package org.binglian.hall;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.binglian.access.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A write with an {@code Idempotency-Key} happens once: the key's row and the whole effect share one transaction, equal
 * requests wait for it and get its answer, and a refused write is forgotten so that it can be tried again.
 */
class IdempotentWrites extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final int LONGEST_KEY = 200;
    private static final int ATTEMPTS = 5;
    private static final Set<String> WRITES = Set.of(HttpMethod.POST.name(), HttpMethod.PUT.name(),
            HttpMethod.DELETE.name(), HttpMethod.PATCH.name());

    private final KeptAnswers answers;
    private final TransactionTemplate transaction;
    private final Problems problems;
    private final Turns turns = new Turns();

    IdempotentWrites(KeptAnswers answers, TransactionTemplate transaction, Problems problems) {
        this.answers = answers;
        this.transaction = transaction;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(KEY) == null || request.getRemoteUser() == null || !WRITES.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(KEY).trim();
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            problems.write(request, response, 400, "idempotency-key-invalid", LONGEST_KEY);
            return;
        }
        ReplayableRequest replayable;
        try {
            replayable = ReplayableRequest.of(request);
        } catch (ReplayableRequest.TooLarge | IllegalStateException e) {
            problems.write(request, response, 413, "too-large");
            return;
        }
        var person = request.getRemoteUser();
        try (var turn = turns.take(person + '\n' + key)) {
            answer(person, key, replayable, response, chain);
        }
    }

    private void answer(String person, String key, ReplayableRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var kept = answers.find(person, key);
            if (kept.isPresent()) {
                replay(kept.get(), request, response);
                return;
            }
            if (first(person, key, request, response, chain)) {
                return;
            }
        }
        problems.write(request, response, 503, "busy");
    }

    /** False when another node was faster; nothing has happened then. */
    private boolean first(String person, String key, ReplayableRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var buffered = new ContentCachingResponseWrapper(response);
        var failure = new Throwable[1];
        var undone = new boolean[1];
        try {
            transaction.executeWithoutResult(status -> {
                answers.claim(person, key, request.hash());
                try {
                    chain.doFilter(request, buffered);
                } catch (IOException | ServletException | RuntimeException e) {
                    failure[0] = e;
                }
                if (failure[0] == null && buffered.getStatus() / 100 == 2) {
                    answers.keep(person, key, buffered.getStatus(), buffered.getContentAsByteArray(),
                            buffered.getContentType(), buffered.getHeader(HttpHeaders.LOCATION));
                } else {
                    status.setRollbackOnly();
                    undone[0] = true;
                }
            });
        } catch (KeptAnswers.AlreadyClaimed e) {
            return false;
        } catch (TransactionSystemException e) {
            requireUndone(undone[0], e);
        }
        rethrow(failure[0]);
        buffered.copyBodyToResponse();
        return true;
    }

    /** What was to be rolled back is gone with its connection too, and the refusal stands; whether a commit has happened nobody knows. */
    private static void requireUndone(boolean undone, TransactionSystemException failure) {
        if (!undone) {
            throw failure;
        }
    }

    private void replay(KeptAnswers.Answer kept, ReplayableRequest request, HttpServletResponse response) throws IOException {
        if (!kept.requestHash().equals(request.hash())) {
            problems.write(request, response, 422, "idempotency-key-reused");
            return;
        }
        response.setStatus(kept.status());
        response.setHeader("Idempotency-Replayed", "true");
        Optional.ofNullable(kept.location()).ifPresent(location -> response.setHeader(HttpHeaders.LOCATION, location));
        Optional.ofNullable(kept.contentType()).ifPresent(response::setContentType);
        response.getOutputStream().write(kept.body());
    }

    private static void rethrow(Throwable failure) throws ServletException, IOException {
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof ServletException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
    }
}
