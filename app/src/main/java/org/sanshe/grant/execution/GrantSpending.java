package org.sanshe.grant.execution;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.FieldCipher;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 执行表: what the grantee spent of every line, each with its receipt. A receipt is entered once over all projects; the same
 * photo in two projects is found by its content and shown to the officer.
 */
@Component
class GrantSpending {

    private static final int SHOWN = 500;

    private final GrantAccess access;
    private final GrantProjects projects;
    private final Documents documents;
    private final FieldCipher cipher;
    private final Evidence evidence;
    private final SansheClock clock;
    private final JdbcClient jdbc;

    GrantSpending(
            GrantAccess access,
            GrantProjects projects,
            Documents documents,
            FieldCipher cipher,
            Evidence evidence,
            SansheClock clock,
            JdbcClient jdbc) {
        this.access = access;
        this.projects = projects;
        this.documents = documents;
        this.cipher = cipher;
        this.evidence = evidence;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** What is typed of one. @param line the number of the budget line */
    record Entry(Integer line, LocalDate spentOn, String receiptNo, String payee, String what, Money amount) {}

    /** A photo or scan of the receipt. */
    record Photo(String name, byte[] content) {}

    /** One as it stands. @param alike other projects in which the same file was handed in */
    record Spent(
            long id,
            int line,
            LocalDate spentOn,
            String receiptNo,
            String payee,
            String what,
            Money amount,
            Long document,
            boolean withdrawn,
            List<String> alike) {}

    /**
     * 填报一笔支出.
     *
     * @param photo null for none
     * @return its number
     */
    @Transactional
    long enter(String agreement, Entry e, Photo photo, Actor actor) {
        GrantProject p = access.active(agreement, actor);
        check(p, e);
        StoredDocument file = photo == null
                ? null
                : documents.store(
                        agreement,
                        "grantReceipt",
                        photo.name(),
                        new ByteArrayInputStream(photo.content()),
                        actor,
                        Audience.CASE);
        long id = insert(agreement, e, file, photo == null ? null : digest(photo.content()), actor);
        evidence.record(Act.of(
                        agreement,
                        actor,
                        "spendingEntered",
                        null,
                        Map.of(
                                "voucher", e.receiptNo(),
                                "amount", e.amount().toString(),
                                "said", e.what()))
                .by(GrantBook.BUDGET)
                .with(file == null ? List.of() : List.of(file.digest())));
        return id;
    }

    /** Each is an act of its own within one transaction: all or none. */
    @Transactional
    int enterAll(String agreement, List<Entry> entries, Actor actor) {
        entries.forEach(e -> enter(agreement, e, null, actor));
        return entries.size();
    }

    /** @throws InvalidInput at the field that is wrong */
    void check(GrantProject p, Entry e) {
        boolean known =
                e.line() != null && projects.lines(p.agreement()).stream().anyMatch(l -> l.no() == e.line());
        if (!known) throw InvalidInput.at("line", "请选择预算科目", "Choose a budget line");
        LocalDate signed = LocalDate.ofInstant(p.countersignedAt(), SansheClock.ZONE);
        LocalDate today = clock.today();
        if (e.spentOn() == null || e.spentOn().isBefore(signed) || e.spentOn().isAfter(today)) {
            throw InvalidInput.at(
                    "spentOn",
                    "票据日期应当在协议签订日 " + signed + " 和今天 " + today + " 之间",
                    "A receipt is dated between the signing, " + signed + ", and today, " + today);
        }
        if (e.receiptNo() == null || !e.receiptNo().matches("[0-9A-Za-z-]{4,40}")) {
            throw InvalidInput.at("receiptNo", "票据号码为4至40位数字、字母或者连字符", "4 to 40 digits, letters or hyphens");
        }
        text("payee", e.payee(), 80);
        text("what", e.what(), 120);
        if (e.amount() == null || !e.amount().isPositive()) {
            throw InvalidInput.at("amount", "金额应当大于零", "The amount is above zero");
        }
    }

    private static void text(String field, String value, int most) {
        if (value != null && !value.isBlank() && value.length() <= most) return;
        throw InvalidInput.at(field, "请填写，不超过" + most + "字", "Fill it in with at most " + most + " letters");
    }

    /** What finds the same bytes again; every upload is kept encrypted under a name of its own. */
    private String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return cipher.digest("grant receipt " + HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private long insert(String agreement, Entry e, StoredDocument file, String digest, Actor actor) {
        long id = jdbc.sql("""
                        insert into grant_spending (agreement, line, spent_on, receipt_no, payee, what, amount, document_id, digest,
                          entered_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(Arrays.asList(
                        agreement,
                        e.line(),
                        e.spentOn(),
                        e.receiptNo(),
                        e.payee().strip(),
                        e.what().strip(),
                        e.amount().fen(),
                        file == null ? null : file.id(),
                        digest,
                        actor.personId()))
                .query(Long.class)
                .single();
        boolean free = jdbc.sql("insert into grant_receipt_in_use values (?, ?) on conflict do nothing")
                        .params(e.receiptNo(), id)
                        .update()
                == 1;
        if (!free) {
            throw InvalidInput.at(
                    "receiptNo",
                    "这张票据已在本项目或者其他项目中填报，不得重复使用",
                    "This receipt was entered before, here or in another project");
        }
        return id;
    }

    /** 撤回: the row stays and no longer counts; its receipt may be entered again. */
    @Transactional
    void withdraw(String agreement, long id, String reason, Actor actor) {
        access.active(agreement, actor);
        text("reason", reason, 200);
        int withdrawn =
                jdbc.sql("""
                        insert into grant_spending_withdrawal (spending, reason, by_person)
                        select s.id, ?, ? from grant_spending s where s.id = ? and s.agreement = ? on conflict do nothing
                        """).params(reason, actor.personId(), id, agreement).update();
        if (withdrawn == 0) throw new NotFound("spending " + id);
        jdbc.sql("delete from grant_receipt_in_use where spending = ?")
                .param(id)
                .update();
        evidence.record(Act.of(agreement, actor, "spendingWithdrawn", null, Map.of("reason", reason))
                .by(GrantBook.BUDGET));
    }

    /** Newest first; who sees only their own project is not told of others. */
    List<Spent> of(String agreement, boolean staff) {
        return jdbc.sql("""
                        select s.*, w.spending is not null as withdrawn,
                          case when :staff then array(select distinct o.agreement from grant_spending o
                            where o.digest = s.digest and o.agreement <> s.agreement) else '{}'::text[] end as alike
                          from grant_spending s left join grant_spending_withdrawal w on w.spending = s.id
                         where s.agreement = :agreement order by s.spent_on desc, s.id desc limit :limit
                        """)
                .param("agreement", agreement)
                .param("staff", staff)
                .param("limit", SHOWN)
                .query(GrantSpending::read)
                .list();
    }

    private static Spent read(ResultSet row, int n) throws SQLException {
        return new Spent(
                row.getLong("id"),
                row.getInt("line"),
                row.getObject("spent_on", LocalDate.class),
                row.getString("receipt_no"),
                row.getString("payee"),
                row.getString("what"),
                new Money(row.getLong("amount")),
                row.getObject("document_id", Long.class),
                row.getBoolean("withdrawn"),
                List.of((String[]) row.getArray("alike").getArray()));
    }
}
