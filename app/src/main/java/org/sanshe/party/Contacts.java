package org.sanshe.party;

import java.util.Collection;
import java.util.List;
import org.sanshe.kernel.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 联系方式: what is compared to see whether organizations are as independent as they say. In full: never shown unmasked. */
@Component
@Transactional(readOnly = true)
public class Contacts {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    Contacts(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /**
     * 联系方式; empty where nothing is filed.
     *
     * @param account the bank account filed with the registrar
     */
    public record Contact(long organizationId, String name, String phone, String address, String account) {

        /** Without the numbers, so that a log line never carries them. */
        @Override
        public String toString() {
            return "contact of " + organizationId;
        }
    }

    /** Of several organizations, in one statement. */
    public List<Contact> of(Collection<Long> organizationIds) {
        if (organizationIds.isEmpty()) return List.of();
        return jdbc.sql(
                        "select id, contact_name, contact_phone, address, bank_account from organization where id in (:ids)")
                .param("ids", organizationIds)
                .query((row, i) -> new Contact(
                        row.getLong(1),
                        text(row.getString(2)),
                        text(cipher.decrypt(row.getString(3))),
                        text(row.getString(4)),
                        text(cipher.decrypt(row.getString(5)))))
                .list();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
