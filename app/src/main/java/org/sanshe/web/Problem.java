package org.sanshe.web;

import java.util.Map;
import org.sanshe.kernel.Rule;
import org.springframework.http.HttpStatus;

/**
 * 出错情况: what went wrong, as pages and the API tell it.
 *
 * @param status the HTTP status
 * @param key the message keys are {@code error.<key>.title} and {@code error.<key>.text}
 * @param text what to tell the reader; null for the message of the key
 * @param rule the rule broken; null when none is
 * @param fieldErrors message by field, empty when no field is wrong
 * @param incident the number the failure is found by in the log; null when it is no failure
 */
record Problem(
        HttpStatus status, String key, String text, Rule rule, Map<String, String> fieldErrors, String incident) {

    /** An answer without anything particular to say. */
    static Problem of(HttpStatus status, String key) {
        return new Problem(status, key, null, null, Map.of(), null);
    }

    /** An answer with words of its own. */
    static Problem saying(HttpStatus status, String key, String text) {
        return new Problem(status, key, text, null, Map.of(), null);
    }
}
