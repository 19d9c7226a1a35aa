package org.sanshe.purchase.flags;

import java.text.Normalizer;
import java.util.Locale;

/** 共同特征: what independent suppliers do not share. */
enum Trait {
    CONTACT(Indicator.SHARED_CONTACT),
    PHONE(Indicator.SHARED_PHONE),
    ADDRESS(Indicator.SHARED_ADDRESS),
    ACCOUNT(Indicator.SHARED_ACCOUNT),
    STAFF(Indicator.SHARED_STAFF),
    DEVICE(Indicator.SHARED_DEVICE),
    AUTHOR(Indicator.SHARED_AUTHOR),
    BOND_ACCOUNT(Indicator.BOND_FROM_ONE_ACCOUNT);

    private static final int SHOWN = 3;
    private static final int MOBILE = 11;

    private final Indicator indicator;

    Trait(Indicator indicator) {
        this.indicator = indicator;
    }

    Indicator indicator() {
        return indicator;
    }

    /** The value as it is compared: without spaces and signs, numbers without the country's code. */
    String plain(String value) {
        String text = Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return switch (this) {
            case PHONE -> {
                String digits = text.replaceAll("\\D", "");
                yield digits.length() > MOBILE && digits.startsWith("86") ? digits.substring(2) : digits;
            }
            case ACCOUNT, BOND_ACCOUNT, STAFF -> text.replaceAll("[^\\p{L}\\p{N}]", "");
            case ADDRESS, CONTACT -> text.replaceAll("\\s", "");
            case DEVICE, AUTHOR -> text.strip();
        };
    }

    /** As screens may show it: numbers masked, digests shortened. */
    String shown(String value) {
        return switch (this) {
            case PHONE, ACCOUNT, BOND_ACCOUNT ->
                value.length() <= 2 * SHOWN
                        ? "****"
                        : value.substring(0, SHOWN) + "****" + value.substring(value.length() - SHOWN);
            case DEVICE -> value.substring(0, Math.min(value.length(), 2 * SHOWN + 2));
            default -> value;
        };
    }
}
