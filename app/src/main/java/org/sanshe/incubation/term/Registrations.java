package org.sanshe.incubation.term;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.FieldCipher;
import org.sanshe.kernel.NotFound;
import org.sanshe.party.BankAccount;
import org.sanshe.party.Preparing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 登记簿: the way of founders to a credit code, one under way for a tenancy. */
@Component("incubationRegistrations")
class Registrations {

    private final Bases bases;
    private final Preparing preparing;
    private final Cases cases;
    private final FieldCipher cipher;
    private final JdbcClient jdbc;

    Registrations(Bases bases, Preparing preparing, Cases cases, FieldCipher cipher, JdbcClient jdbc) {
        this.bases = bases;
        this.preparing = preparing;
        this.cases = cases;
        this.cipher = cipher;
        this.jdbc = jdbc;
    }

    /** 立案: opens the case of founders at the beginning of their term; nothing is opened for who was registered meanwhile. */
    void open(Tenancy t) {
        if (!preparing.isPreparing(t.organizationId())) return;
        cases.open("DJ", "incubationRegistration", t.caseNo(), "登记：" + t.organization(), t.organizationId(), caseNo -> {
            cases.entrust(caseNo, bases.get(t.baseId()).operatorId());
            enter(caseNo, t);
        });
    }

    /** The months of the rules from the first day; the whole term where the rules name none. */
    void enter(String caseNo, Tenancy t) {
        int months = bases.rules(t.rulesId()).body().registerMonths();
        jdbc.sql("insert into incubation_registration (case_no, tenancy, due_on, status) values (?, ?, ?, 'OPEN')")
                .params(caseNo, t.caseNo(), months > 0 ? TermDays.last(t.termFrom(), months) : t.lastDay())
                .update();
    }

    Registration get(String caseNo) {
        return jdbc.sql("select * from incubation_registration where case_no = ?")
                .param(caseNo)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("registration " + caseNo));
    }

    Optional<Registration> underWay(String tenancy) {
        return of(tenancy).filter(r -> r.status() == Status.OPEN);
    }

    /** The one of a tenancy that is under way or was completed. */
    Optional<Registration> of(String tenancy) {
        return jdbc.sql("select * from incubation_registration where tenancy = ? and status <> 'MOOT'")
                .param(tenancy)
                .query((row, n) -> read(row))
                .optional();
    }

    /** 填报内容 of a certificate. */
    record Certificate(
            String certificateNo,
            String code,
            String name,
            String nameReason,
            LocalDate registeredOn,
            String registrar,
            String legalRepresentative,
            String address,
            BankAccount account) {}

    void file(String caseNo, Certificate c) {
        jdbc.sql("""
                        update incubation_registration set filed_at = sanshe_now(), certificate_no = ?, code = ?, name = ?,
                          name_reason = ?, registered_on = ?, registrar = ?, legal_representative = ?, address = ?,
                          holder = ?, bank = ?, account = ?
                         where case_no = ? and status = 'OPEN'
                        """)
                .params(Arrays.asList(
                        c.certificateNo(),
                        c.code(),
                        c.name(),
                        c.nameReason(),
                        c.registeredOn(),
                        c.registrar(),
                        c.legalRepresentative(),
                        c.address(),
                        c.account().holder(),
                        c.account().bank(),
                        cipher.encrypt(c.account().number()),
                        caseNo))
                .update();
    }

    /** @return false when it was reminded before */
    boolean remind(String caseNo) {
        return once(caseNo, "reminded_at");
    }

    /** @return false when it was told before */
    boolean overdue(String caseNo) {
        return once(caseNo, "overdue_at");
    }

    private boolean once(String caseNo, String column) {
        return jdbc.sql("update incubation_registration set " + column + " = sanshe_now() where case_no = ? and "
                                + column + " is null and status = 'OPEN'")
                        .param(caseNo)
                        .update()
                == 1;
    }

    void confirm(String caseNo, long by) {
        jdbc.sql(
                        "update incubation_registration set status = 'REGISTERED', confirmed_by = ?, confirmed_at = sanshe_now()"
                                + " where case_no = ? and status = 'OPEN'")
                .params(by, caseNo)
                .update();
    }

    void moot(String caseNo) {
        jdbc.sql("update incubation_registration set status = 'MOOT' where case_no = ? and status = 'OPEN'")
                .param(caseNo)
                .update();
    }

    private Registration read(ResultSet row) throws SQLException {
        String number = row.getString("account");
        return new Registration(
                row.getString("case_no"),
                row.getString("tenancy"),
                row.getObject("due_on", LocalDate.class),
                Agreements.instant(row, "overdue_at"),
                Agreements.instant(row, "filed_at"),
                new Certificate(
                        row.getString("certificate_no"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("name_reason"),
                        row.getObject("registered_on", LocalDate.class),
                        row.getString("registrar"),
                        row.getString("legal_representative"),
                        row.getString("address"),
                        number == null
                                ? null
                                : new BankAccount(
                                        row.getString("holder"), row.getString("bank"), cipher.decrypt(number))),
                Status.valueOf(row.getString("status")));
    }

    /** 登记. @param overdueAt when it was told to be late; null when it is not @param filedAt null before the first filing */
    record Registration(
            String caseNo,
            String tenancy,
            LocalDate dueOn,
            Instant overdueAt,
            Instant filedAt,
            Certificate certificate,
            Status status) {

        boolean overdue() {
            return overdueAt != null;
        }
    }

    /** 登记状态. */
    enum Status {
        /** 办理中. */
        OPEN,
        /** 已登记. */
        REGISTERED,
        /** 不再办理. */
        MOOT
    }
}
