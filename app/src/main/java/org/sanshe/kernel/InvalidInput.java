package org.sanshe.kernel;

import java.util.LinkedHashMap;
import java.util.Map;

/** 填写有误: bad input, told at the field with what to do. The same form is shown again; nothing typed is lost. */
public class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, String> fieldErrors;

    /**
     * Refuses input.
     *
     * @param fieldErrors message by field path, in the reader's language
     */
    public InvalidInput(Map<String, String> fieldErrors) {
        super(fieldErrors.toString());
        this.fieldErrors = new LinkedHashMap<>(fieldErrors);
    }

    /** One field, one message. */
    public static InvalidInput at(String field, String message) {
        return new InvalidInput(Map.of(field, message));
    }

    /** One field, one message in both languages; the reader's is taken. */
    public static InvalidInput at(String field, String zh, String en) {
        return at(field, Language.isEnglish() ? en : zh);
    }

    /** Message by field path, in the order of the form. */
    public Map<String, String> fieldErrors() {
        return fieldErrors;
    }
}
