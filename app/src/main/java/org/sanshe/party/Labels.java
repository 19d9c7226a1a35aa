package org.sanshe.party;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The names people read for columns and for the constants of lists, in both languages. */
@Component
class Labels {

    private final MessageSource messages;

    Labels(MessageSource messages) {
        this.messages = messages;
    }

    static String key(Enum<?> constant) {
        return "party." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    String zh(Enum<?> constant) {
        return messages.getMessage(key(constant), null, Locale.CHINESE);
    }

    String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    String column(String name) {
        return messages.getMessage("party.column." + name, null, Locale.CHINESE);
    }

    /** The column meant by a heading in either language, with or without a star; null when none is. */
    ImportColumn column(ImportKind kind, String heading) {
        String wanted = PartyName.of(heading.replace("*", "").replace("＊", "")).key();
        return kind.columns().stream()
                .filter(column -> is(wanted, column.key()) || wanted.equalsIgnoreCase(column.name()))
                .findFirst()
                .orElse(null);
    }

    <E extends Enum<E>> E constant(Class<E> type, String label) {
        String wanted = PartyName.of(label).key();
        for (E constant : type.getEnumConstants()) {
            if (is(wanted, key(constant)) || wanted.equalsIgnoreCase(constant.name())) {
                return constant;
            }
        }
        return null;
    }

    private boolean is(String wanted, String key) {
        return wanted.equals(PartyName.of(text(key, Locale.CHINESE)).key())
                || wanted.equals(PartyName.of(text(key, Locale.ENGLISH)).key());
    }
}
