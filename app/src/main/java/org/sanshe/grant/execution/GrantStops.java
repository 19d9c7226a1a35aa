package org.sanshe.grant.execution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Role;
import org.sanshe.letters.GrantNotice;
import org.sanshe.notice.Messages;
import org.sanshe.payment.Payments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 不合格和终止: that a project failed, and the cases in which is decided whether it goes on. */
@Component
class GrantStops {

    private final JdbcClient jdbc;
    private final GrantPapers papers;
    private final Payments payments;
    private final Cases cases;
    private final Messages messages;
    private final Evidence evidence;

    GrantStops(
            JdbcClient jdbc, GrantPapers papers, Payments payments, Cases cases, Messages messages, Evidence evidence) {
        this.jdbc = jdbc;
        this.papers = papers;
        this.payments = payments;
        this.cases = cases;
        this.messages = messages;
        this.evidence = evidence;
    }

    /** 终止事由. */
    enum Ground {
        /** 评估不合格. */
        FAILED("评估不合格", "failed an evaluation"),
        /** 违反协议. */
        BREACH("违反协议", "breach of the agreement"),
        /** 受资助单位申请取消. */
        GRANTEE("受资助单位申请取消", "given up by the grantee");

        private final String zh;
        private final String en;

        Ground(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** In the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** 终止资助的案卷. @param terminates null while it is not decided */
    record Stop(
            String caseNo, String agreement, Ground ground, String reason, String explanation, Boolean terminates) {}

    /**
     * 认定不合格: published, payments held, and the question of terminating put, all at once; a second time nothing happens.
     */
    void fail(GrantProject p, String what) {
        boolean first = jdbc.sql("insert into grant_failure (agreement, what) values (?, ?) on conflict do nothing")
                        .params(p.agreement(), what)
                        .update()
                == 1;
        if (!first) return;
        papers.publish(
                p.agreement(),
                p.unitId(),
                GrantPapers.notice(
                        GrantNotice.Kind.FAILED, p, List.of("评估结论", "不合格", "原因", what), "自公告之日起停止拨付资助资金，并依照协议启动终止程序。"));
        hold(p, what);
        messages.toRole(
                Role.SUPERVISOR, p.unitId(), p.agreement(), "“" + p.title() + "”评估不合格：" + what, "A grant failed", null);
        evidence.record(Act.of(p.agreement(), null, "grantFailed", "judgeMidterm", Map.of("what", what))
                .by(GrantBook.BUDGET));
        if (underWay(p.agreement()).isEmpty()) {
            cases.open(
                    "QS",
                    "grantTermination",
                    p.agreement(),
                    "终止资助：" + p.title(),
                    p.organizationId(),
                    no -> insert(no, p.agreement(), Ground.FAILED, what));
        }
    }

    /** 停止拨付, until {@link #release}. */
    void hold(GrantProject p, String reason) {
        payments.suspend(p.agreement(), p.agreement(), reason, GrantBook.BUDGET);
    }

    void release(String agreement) {
        payments.resume(agreement, agreement);
    }

    Optional<String> failure(String agreement) {
        return jdbc.sql("select what from grant_failure where agreement = ?")
                .param(agreement)
                .query(String.class)
                .optional();
    }

    void insert(String caseNo, String agreement, Ground ground, String reason) {
        jdbc.sql("insert into grant_stop (case_no, agreement, ground, reason) values (?, ?, ?, ?)")
                .params(caseNo, agreement, ground.name(), reason)
                .update();
    }

    Optional<String> underWay(String agreement) {
        return jdbc.sql("select case_no from grant_stop where agreement = ? and terminates is null")
                .param(agreement)
                .query(String.class)
                .optional();
    }

    /** @throws NotFound when there is none */
    Stop get(String caseNo) {
        return jdbc.sql("select * from grant_stop where case_no = ?")
                .param(caseNo)
                .query((row, n) -> new Stop(
                        row.getString("case_no"),
                        row.getString("agreement"),
                        Ground.valueOf(row.getString("ground")),
                        row.getString("reason"),
                        row.getString("explanation"),
                        row.getObject("terminates", Boolean.class)))
                .optional()
                .orElseThrow(() -> new NotFound("termination " + caseNo));
    }

    void explained(String caseNo, String explanation) {
        jdbc.sql("update grant_stop set explanation = ? where case_no = ?")
                .params(explanation, caseNo)
                .update();
    }

    void decided(String caseNo, boolean terminates, String opinion) {
        jdbc.sql("update grant_stop set terminates = ?, opinion = ? where case_no = ?")
                .params(terminates, opinion, caseNo)
                .update();
    }
}
