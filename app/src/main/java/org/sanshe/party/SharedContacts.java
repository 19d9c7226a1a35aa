package org.sanshe.party;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.sanshe.kernel.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 共用联系方式: evaluators and organizations with the same bank account, telephone or address. These values are encrypted
 * at rest, each time differently, so they are compared here and not by the database; two statements, whatever the size.
 */
@Component
class SharedContacts {

    /** Shorter addresses name a town, not a door. */
    private static final int LEAST_ADDRESS = 6;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    SharedContacts(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    private record Contact(long id, String name, String account, String phone, String address) {}

    List<Ground> shared(Collection<Long> evaluatorIds, Collection<Long> organizationIds) {
        List<Contact> judges = read(
                "select id, name, bank_account, phone, address from evaluator where id in (:ids)",
                evaluatorIds,
                cipher::decrypt);
        List<Contact> bodies = read(
                "select id, name, bank_account, contact_phone, address from organization where id in (:ids)",
                organizationIds,
                address -> address);
        var found = new ArrayList<Ground>();
        for (Contact judge : judges) {
            for (Contact body : bodies) {
                add(found, RelationRule.SHARED_ACCOUNT, judge, body, judge.account(), body.account());
                add(found, RelationRule.SHARED_PHONE, judge, body, judge.phone(), body.phone());
                add(found, RelationRule.SHARED_ADDRESS, judge, body, judge.address(), body.address());
            }
        }
        return found;
    }

    private static void add(List<Ground> found, RelationRule rule, Contact judge, Contact body, String a, String b) {
        if (a.isEmpty() || !a.equals(b)) return;
        boolean certain = rule != RelationRule.SHARED_ADDRESS;
        found.add(new Ground(rule, judge.id(), judge.name(), body.id(), body.name(), null, null, null, certain));
    }

    private List<Contact> read(String sql, Collection<Long> ids, Function<String, String> address) {
        return jdbc.sql(sql)
                .param("ids", ids)
                .query((row, i) -> new Contact(
                        row.getLong(1),
                        row.getString(2),
                        digits(cipher.decrypt(row.getString(3))),
                        phone(cipher.decrypt(row.getString(4))),
                        door(address.apply(row.getString(5)))))
                .list();
    }

    static String digits(String text) {
        return text == null ? "" : text.replaceAll("[^0-9]", "");
    }

    /** Without the country's code, so that +86 138… and 138… are the same. */
    static String phone(String text) {
        return digits(text).replaceFirst("^(00)?86(?=1[0-9]{10}$)", "");
    }

    /** Without spaces and punctuation; empty when it says too little. */
    static String door(String text) {
        String key = PartyName.of(text).key().replaceAll("[\\p{P}\\p{S}]", "");
        return key.length() < LEAST_ADDRESS ? "" : key;
    }
}
