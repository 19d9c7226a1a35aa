package org.sanshe.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.ledger.Funding;

/** 落实年度资金: its task. */
@Desk("yearlyFunds")
class YearlyFundsDesk {

    private final YearFunds years;
    private final Engagements engagements;
    private final CommittingFunds funds;

    YearlyFundsDesk(YearFunds years, Engagements engagements, CommittingFunds funds) {
        this.years = years;
        this.engagements = engagements;
        this.funds = funds;
    }

    @Prefills
    Map<String, Object> commitFundsOfYear(TaskContext t) {
        var year = years.get(t.caseNo());
        var engagement = engagements.get(year.agreement());
        List<Funding.Share> missing = years.missing(year);
        return Map.of(
                "facts", facts(engagement),
                "units", funds.payers(engagement.terms().unitId()),
                "missing",
                        missing.stream()
                                .map(s -> Map.of(
                                        "payer", s.payer(),
                                        "source", s.source().in(Language.isEnglish()),
                                        "promised", s.promised().toString(),
                                        "missing", s.missing().toString()))
                                .toList(),
                "lines",
                        missing.stream()
                                .map(s -> CommittingFunds.row(s.payerUnit(), s.source(), s.year(), s.missing()))
                                .toList());
    }

    private static List<Map<String, Object>> facts(Engagements.Engagement e) {
        boolean english = Language.isEnglish();
        var terms = e.terms();
        boolean grant = terms.kind() == Engagements.Kind.GRANT;
        var facts = new ArrayList<Map<String, Object>>();
        facts.add(Map.of(
                "name",
                grant ? (english ? "Grant" : "资助项目") : (english ? "Contract" : "合同"),
                "value",
                terms.title() + "（" + terms.agreement() + "）"));
        facts.add(Map.of("name", english ? "Organization" : "承接（受资助）单位", "value", terms.supplierName()));
        facts.add(Map.of("name", english ? "Term" : "期限", "value", terms.from() + " — " + terms.until()));
        facts.add(Map.of(
                "name", english ? "Amount (yuan)" : "金额（元）", "value", e.cap().toString()));
        facts.add(Map.of("name", english ? "Status" : "状态", "value", e.status().in(english)));
        return facts;
    }

    /** The form {@code year-funds}. */
    record Form(List<CommittingFunds.Line> lines) {}

    @Handles
    void commitFundsOfYear(TaskContext t, Form form) {
        var year = years.get(t.caseNo());
        for (Funding.Share s : years.missing(year)) {
            Money now = form.lines().stream()
                    .filter(l -> l.payerUnit() == s.payerUnit() && l.source() == s.source())
                    .map(CommittingFunds.Line::amount)
                    .reduce(Money.ZERO, Money::plus);
            if (now.exceeds(s.missing())) throw new Refusal(FundsRule.MORE_THAN_MISSING, s.payer(), s.missing(), now);
        }
        for (var line : form.lines()) {
            if (!years.missing(year, line.payerUnit(), line.source()).isPositive()) {
                throw new Refusal(FundsRule.MORE_THAN_MISSING, line.source().zh(), Money.ZERO, line.amount());
            }
        }
        funds.commitLines(year.agreement(), year.year(), form.lines(), t.actor());
    }
}
