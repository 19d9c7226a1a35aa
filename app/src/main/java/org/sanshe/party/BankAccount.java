package org.sanshe.party;

/**
 * 备案银行账户: where an organization may be paid. Sensitive: shown masked.
 *
 * @param holder the organization's name
 * @param bank 开户银行
 * @param number digits
 */
public record BankAccount(String holder, String bank, String number) {

    /** The number as screens may show it: four first and four last digits. */
    public String masked() {
        return mask(number);
    }

    /** Masked, so that a log line never carries the number. */
    @Override
    public String toString() {
        return bank + " " + masked();
    }

    static String mask(String number) {
        return number.length() <= 8
                ? "****"
                : number.substring(0, 4) + " **** **** " + number.substring(number.length() - 4);
    }
}
