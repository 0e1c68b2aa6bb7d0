package org.binglian.hall;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.binglian.access.FieldError;
import org.binglian.access.Outage;
import org.binglian.access.Problems;
import org.binglian.access.SpeakingFailure;
import org.binglian.codes.InvalidCode;
import org.binglian.deadline.InvalidCalendarRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.LocaleResolver;

/** Turns every failure under {@code /api} into a problem (RFC 9457), and every other one into an error page. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** What is told of a failure. */
    record Told(int status, String type, Object[] args, List<FieldError> errors) {

        static Told of(int status, String type, Object... args) {
            return new Told(status, type, args, List.of());
        }

        static Told field(int status, String type, String field, String code, Object... args) {
            return new Told(status, type, new Object[] {field}, List.of(new FieldError(field, code, args)));
        }
    }

    private final Problems problems;
    private final LocaleResolver languages;

    ProblemAdvice(Problems problems, LocaleResolver languages) {
        this.problems = problems;
        this.languages = languages;
    }

    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}

    @ExceptionHandler(Exception.class)
    ResponseEntity<?> handle(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var told = told(failure);
        boolean outage = Outage.TYPE.equals(told.type());
        if (outage) {
            LOG.warn("{} {}: the database cannot be reached, or not in time: {}", request.getMethod(), request.getRequestURI(), failure.toString());
            response.setHeader(HttpHeaders.RETRY_AFTER, Outage.RETRY_AFTER);
        } else if (told.status() >= 500) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            response.sendError(told.status());
            return null;
        }
        var headers = new HttpHeaders();
        if (failure instanceof ErrorResponse standard) {
            headers.putAll(standard.getHeaders());
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return ResponseEntity.status(told.status()).headers(headers).body(problems.body(languages.resolveLocale(request),
                told.status(), told.type(), told.args(), told.errors()));
    }

    static Told told(Throwable failure) {
        if (Outage.is(failure)) {
            return Told.of(503, Outage.TYPE);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SpeakingFailure speaking) {
                return new Told(speaking.status(), speaking.type(), speaking.args(), speaking.errors());
            }
            if (cause instanceof InvalidCode code) {
                return new Told(422, "invalid-code", new Object[] {code.kind(), code.value(), code.reason()},
                        List.of(new FieldError(field(failure, code.kind()), "code." + code.reason(), code.value())));
            }
        }
        return failure instanceof InvalidCalendarRequest asked
                ? new Told(400, "invalid-value", new Object[0], List.of(new FieldError(asked.field(), asked.code()))) : standard(failure);
    }

    private static Told standard(Throwable failure) {
        if (failure instanceof BindingResult bound) {
            return invalid(bound);
        }
        if (failure instanceof HandlerMethodValidationException invalid) {
            return new Told(400, "invalid-request", new Object[0], invalid.getParameterValidationResults().stream()
                    .map(r -> new FieldError(String.valueOf(r.getMethodParameter().getParameterName()), "invalid")).toList());
        }
        if (failure instanceof ConstraintViolationException invalid) {
            return new Told(400, "invalid-request", new Object[0], invalid.getConstraintViolations().stream()
                    .map(v -> new FieldError(v.getPropertyPath().toString(), "invalid")).toList());
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable);
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return Told.field(400, "missing-parameter", missing.getParameterName(), "required");
        }
        if (failure instanceof MissingRequestValueException) {
            return Told.of(400, "invalid-request");
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return Told.field(400, "invalid-parameter", mismatch.getName(), "type");
        }
        return general(failure);
    }

    private static Told general(Throwable failure) {
        if (failure instanceof MaxUploadSizeExceededException) {
            return Told.of(413, "too-large");
        }
        if (failure instanceof MultipartException) {
            return Told.of(400, "invalid-request");
        }
        if (failure instanceof AuthenticationException) {
            return Told.of(401, "not-signed-in");
        }
        if (failure instanceof AccessDeniedException) {
            return Told.of(403, "denied");
        }
        if (failure instanceof ErrorResponse standard) {
            return Told.of(standard.getStatusCode().value(), type(standard.getStatusCode()));
        }
        if (failure instanceof DataIntegrityViolationException) {
            return Told.of(409, "conflict");
        }
        if (failure instanceof TransientDataAccessException) {
            return Told.of(503, "busy");
        }
        return failure instanceof IllegalArgumentException ? Told.of(400, "invalid-value") : Told.of(500, "internal");
    }

    private static Told invalid(BindingResult bound) {
        return new Told(400, "invalid-request", new Object[0], bound.getFieldErrors().stream()
                .map(e -> new FieldError(e.getField(), code(e.getCode()), e.getRejectedValue())).toList());
    }

    private static String code(String constraint) {
        return switch (String.valueOf(constraint)) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> "size";
            case "typeMismatch" -> "type";
            default -> "invalid";
        };
    }

    private static Told unreadable(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof UnrecognizedPropertyException unknown) {
            return Told.field(400, "unknown-field", path(unknown), "unknown", unknown.getPropertyName());
        }
        if (unreadable.getCause() instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return Told.field(400, "invalid-field", path(mapping), "type");
        }
        return Told.of(400, "unreadable-json");
    }

    private static String field(Throwable failure, String otherwise) {
        return failure.getCause() instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                ? path(mapping) : otherwise;
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining()).replaceFirst("^\\.", "");
    }

    static String type(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> "not-signed-in";
            case 403 -> "denied";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 409 -> "conflict";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case 503 -> "busy";
            default -> status.is4xxClientError() ? "invalid-request" : "internal";
        };
    }
}
