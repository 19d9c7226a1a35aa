package org.sanshe.party;

import java.util.Optional;
import org.sanshe.kernel.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 发起人收款: whether a payee is a founder of an organization, by name in any spelling or by one of the accounts founders
 * have of their own. Whoever pays or files an account for an organization asks this first.
 */
@Component
@Transactional(readOnly = true)
public class FounderPayees {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    FounderPayees(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** 登记发起人本人的账户: kept as a keyed digest. Again it changes nothing. @param account in any spelling */
    @Transactional(propagation = Propagation.MANDATORY)
    public void declare(long organizationId, String founder, String account) {
        jdbc.sql("insert into founder_account (organization_id, account_digest, founder) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(organizationId, digest(account), founder)
                .update();
    }

    /**
     * The founder of an organization a payee is.
     *
     * @param payee a name; null where only the account is known
     * @param account in any spelling; null where only the name is known
     * @return his or her name; empty when it is none
     */
    public Optional<String> founder(long organizationId, String payee, String account) {
        Optional<String> named = payee == null
                ? Optional.empty()
                : jdbc
                        .sql(
                                "select person_name from organization_office where organization_id = ? and office = 'FOUNDER'"
                                        + " order by id")
                        .param(organizationId)
                        .query(String.class)
                        .list()
                        .stream()
                        .filter(name -> same(name, payee))
                        .findFirst();
        if (named.isPresent() || account == null) return named;
        return jdbc.sql("select founder from founder_account where organization_id = ? and account_digest = ?")
                .params(organizationId, digest(account))
                .query(String.class)
                .optional();
    }

    /** Neither spaces, width, case nor the dots of a name make it another one. */
    static boolean same(String one, String other) {
        return !plain(one).isEmpty() && plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return PartyName.of(name).key().replaceAll("[\\p{P}\\p{S}\\s]", "");
    }

    private String digest(String account) {
        return cipher.digest("account:" + PartyName.of(account).key().replaceAll("[^0-9a-z]", ""));
    }
}
