package org.sanshe.payment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.FieldCipher;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.BankAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 账户变更登记. */
@Component
class AccountChanges {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    AccountChanges(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** How an account is compared: bank and number. */
    static String written(BankAccount account) {
        return account.bank() + " " + account.number();
    }

    static String minute(Instant at) {
        return SansheClock.minute(at);
    }

    /** Enters a request; null for an account that was not there before. */
    void ask(String caseNo, long organizationId, String bank, String account, Optional<BankAccount> old) {
        jdbc.sql("insert into account_change (case_no, organization_id, bank, account, old_bank, old_account)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(new java.util.ArrayList<>(java.util.Arrays.asList(
                        caseNo,
                        organizationId,
                        bank,
                        cipher.encrypt(account),
                        old.map(BankAccount::bank).orElse(null),
                        cipher.encrypt(old.map(BankAccount::number).orElse(null)))))
                .update();
    }

    /** Whether a change of the organization's account is under way. */
    boolean isOpen(long organizationId) {
        return jdbc.sql("select exists (select from account_change where organization_id = ?"
                        + " and state in ('ASKED', 'COOLING'))")
                .param(organizationId)
                .query(Boolean.class)
                .single();
    }

    Change get(String caseNo) {
        return jdbc.sql("select a.*, o.name, o.credit_code from account_change a"
                        + " join organization o on o.id = a.organization_id where case_no = ?")
                .param(caseNo)
                .query((rs, n) -> new Change(
                        rs.getString("case_no"),
                        rs.getLong("organization_id"),
                        rs.getString("name"),
                        rs.getString("credit_code"),
                        new BankAccount(
                                rs.getString("name"), rs.getString("bank"), cipher.decrypt(rs.getString("account"))),
                        rs.getString("old_account") == null
                                ? null
                                : new BankAccount(
                                        rs.getString("name"),
                                        rs.getString("old_bank"),
                                        cipher.decrypt(rs.getString("old_account"))),
                        rs.getBoolean("genuine"),
                        rs.getBoolean("approved"),
                        PaymentRows.instant(rs, "cooling_until"),
                        rs.getString("state"),
                        rs.getString("reason")))
                .optional()
                .orElseThrow(() -> new NotFound("account change " + caseNo));
    }

    void checked(String caseNo, boolean genuine, String reason) {
        jdbc.sql("update account_change set genuine = ?, reason = ? where case_no = ?")
                .params(new java.util.ArrayList<>(java.util.Arrays.asList(genuine, reason, caseNo)))
                .update();
    }

    void decided(String caseNo, boolean approved, String reason) {
        jdbc.sql("update account_change set approved = ?, reason = ? where case_no = ?")
                .params(new java.util.ArrayList<>(java.util.Arrays.asList(approved, reason, caseNo)))
                .update();
    }

    void withdrawn(String caseNo, String reason) {
        jdbc.sql("update account_change set reason = ? where case_no = ?")
                .params(reason, caseNo)
                .update();
    }

    void cool(String caseNo, Instant until) {
        jdbc.sql("update account_change set state = 'COOLING', cooling_until = ? where case_no = ?")
                .params(OffsetDateTime.ofInstant(until, SansheClock.ZONE), caseNo)
                .update();
    }

    void end(String caseNo, boolean changed) {
        jdbc.sql("update account_change set state = ? where case_no = ?")
                .params(changed ? "CHANGED" : "REFUSED", caseNo)
                .update();
    }

    /** 冷静期: nothing is paid until the new account is registered; empty when none is cooling. */
    Optional<PackageCheck.Failure> cooling(long organizationId, String payee) {
        return jdbc.sql("select cooling_until from account_change where organization_id = ? and state = 'COOLING'")
                .param(organizationId)
                .query((rs, n) -> PackageCheck.Failure.of(
                        PaymentRule.ACCOUNT_COOLING, payee, minute(PaymentRows.instant(rs, "cooling_until"))))
                .optional();
    }

    /** The units an organization deals with: those that have paid it or owe it; all bureaus when there are none. */
    List<UnitOption> units(long organizationId) {
        return jdbc.sql("""
                        with mine as (select distinct unit_id as id from payment_claim where organization_id = ?)
                        select u.id, u.name, u.name_en from unit u
                        where u.id in (select id from mine) or u.level = 'BUREAU' and not exists (select from mine)
                        order by u.id limit 200
                        """)
                .param(organizationId)
                .query((rs, n) -> new UnitOption(rs.getLong(1), rs.getString(2), rs.getString(3)))
                .list();
    }

    /** A unit to choose. */
    record UnitOption(long id, String zh, String en) {}

    /** 一项变更. @param old what was registered when it was asked for; null when nothing was */
    record Change(
            String caseNo,
            long organizationId,
            String organization,
            String creditCode,
            BankAccount account,
            BankAccount old,
            boolean genuine,
            boolean approved,
            Instant coolingUntil,
            String state,
            String reason) {}
}
