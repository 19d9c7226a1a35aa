package org.sanshe.ledger;

import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.forms.Records;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.springframework.stereotype.Component;

/** 复核: what one person entered takes effect when another one agrees (《会计法》第三十五条). */
@Component
class Confirming {

    private static final LegalBasis BASIS = new LegalBasis("会计法", "第三十五条");

    private final Submissions submissions;
    private final Cases cases;
    private final Messages messages;
    private final Evidence evidence;

    Confirming(Submissions submissions, Cases cases, Messages messages, Evidence evidence) {
        this.submissions = submissions;
        this.cases = cases;
        this.messages = messages;
        this.evidence = evidence;
    }

    /** What was entered. */
    <R extends Record> R entered(String caseNo, Class<R> type) {
        return Records.bind(type, submitted(caseNo, "start"));
    }

    private Map<String, Object> submitted(String caseNo, String node) {
        return submissions
                .latest(caseNo, node, null)
                .orElseThrow(() -> new NotFound("submission of " + caseNo + " at " + node));
    }

    /** The role chosen for the second person. */
    String reviewer(String caseNo) {
        return Role.valueOf(String.valueOf(submitted(caseNo, "start").get("reviewer")))
                .group();
    }

    /** Whether the second person agreed. */
    boolean agreed(String caseNo, String node) {
        return "APPROVE".equals(submitted(caseNo, node).get("outcome"));
    }

    /** What the form of the second person opens with. */
    Map<String, Object> shown(String caseNo, List<Fact> facts) {
        return Map.of("subject", cases.get(caseNo).title(), "facts", facts);
    }

    /** Keeps which vouchers were booked. */
    void booked(TaskContext t, List<Voucher> vouchers) {
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "booked",
                        t.node(),
                        Map.of("vouchers", vouchers.stream().map(Voucher::no).toList()))
                .by(BASIS));
    }

    /** Tells the finance officers of units. */
    void tell(String caseNo, Iterable<Long> units, String zh, String en) {
        for (long unit : units) messages.toRole(Role.FINANCE, unit, caseNo, zh, en, null);
    }

    /** Tells who entered it that it was not agreed to, and why. */
    void refused(String caseNo, String node) {
        Object why = submitted(caseNo, node).get("opinion");
        messages.toPerson(
                cases.get(caseNo).startedBy(), caseNo, "复核未同意，没有入账。理由：" + why, "Not agreed, and not booked", null);
    }

    /** 一行内容 of the form. */
    record Fact(String name, String value) {

        static Fact of(String zh, String en, Object value) {
            return new Fact(Language.isEnglish() ? en : zh, String.valueOf(value));
        }
    }

    /** The form {@code ledger-review}. */
    record Verdict(String outcome, String opinion) {

        boolean isAgreed() {
            return "APPROVE".equals(outcome);
        }
    }
}
