package org.sanshe.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sanshe.kernel.Conflict;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/** The one place that says what each failure means to the reader: a refusal, bad input, somebody else first, a bug. */
@Component
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** Statuses with a page of their own; the others are told as bad requests or failures. */
    private static final Set<Integer> TOLD = Set.of(401, 403, 404, 405, 406, 409, 413, 415);

    private final SecureRandom random = new SecureRandom();

    /** What an exception means. A bug is logged under a new incident number. */
    Problem of(Throwable failure, HttpServletRequest request, Locale locale) {
        if (failure instanceof NotFound) return Problem.of(HttpStatus.NOT_FOUND, "404");
        if (failure instanceof Refusal refusal) {
            return new Problem(
                    HttpStatus.UNPROCESSABLE_CONTENT, "422", refusal.message(locale), refusal.rule(), Map.of(), null);
        }
        if (failure instanceof Conflict conflict) {
            return Problem.saying(HttpStatus.CONFLICT, "409", conflict.message(locale));
        }
        if (failure instanceof InvalidInput bad) {
            return new Problem(HttpStatus.BAD_REQUEST, "400", null, null, bad.fieldErrors(), null);
        }
        if (failure instanceof ConcurrencyFailureException) return Problem.of(HttpStatus.CONFLICT, "409");
        if (isTooLarge(failure)) return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "413");
        if (failure instanceof MultipartException
                || failure instanceof HttpMessageNotReadableException
                || failure instanceof TypeMismatchException) return mistyped(failure);
        if (failure instanceof ErrorResponse told && told.getStatusCode().is4xxClientError()) {
            return of(told.getStatusCode().value());
        }
        if (failure instanceof AccessDeniedException) return Problem.of(HttpStatus.FORBIDDEN, "403");
        if (failure instanceof AuthenticationException) return Problem.of(HttpStatus.UNAUTHORIZED, "401");
        return bug(failure, request);
    }

    /** What a bare status means. */
    Problem of(int code) {
        if (TOLD.contains(code)) return Problem.of(HttpStatus.valueOf(code), String.valueOf(code));
        HttpStatus status = HttpStatus.resolve(code);
        if (status != null && status.is4xxClientError()) return Problem.of(status, "400");
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "500");
    }

    /** An address that cannot be one of ours is a page that does not exist; a value that cannot be read is bad input. */
    private static Problem mistyped(Throwable failure) {
        boolean inAddress = failure instanceof MethodArgumentTypeMismatchException wrong
                && wrong.getParameter().hasParameterAnnotation(PathVariable.class);
        return inAddress ? Problem.of(HttpStatus.NOT_FOUND, "404") : Problem.of(HttpStatus.BAD_REQUEST, "400");
    }

    /** The server's own exceptions for a too large upload are not part of any API; their names are. */
    private static boolean isTooLarge(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String name = cause.getClass().getSimpleName();
            if (name.contains("SizeLimitExceeded") || name.contains("MaxUploadSizeExceeded")) return true;
        }
        return false;
    }

    private Problem bug(Throwable failure, HttpServletRequest request) {
        byte[] number = new byte[5];
        random.nextBytes(number);
        String incident = HexFormat.of().withUpperCase().formatHex(number);
        LOG.error("incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), failure);
        return new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "500", null, null, Map.of(), incident);
    }
}
