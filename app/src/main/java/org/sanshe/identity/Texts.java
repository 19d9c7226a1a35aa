package org.sanshe.identity;

import org.sanshe.kernel.InvalidInput;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words in the reader's language. */
@Component
class Texts {

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    /** What is wrong with a field. */
    InvalidInput wrong(String field, String key, Object... args) {
        return InvalidInput.at(field, of(key, args));
    }
}
