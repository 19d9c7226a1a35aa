package org.sanshe.grant.award;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.grant.call.Round;
import org.sanshe.grant.call.RoundBook;
import org.sanshe.grant.call.RoundRule;
import org.sanshe.grant.call.Rounds;
import org.sanshe.grant.review.GrantRanking;
import org.sanshe.grant.review.GrantScoring;
import org.sanshe.grant.review.Ranked;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;

/** 审定台: the leader decides the list, finance enters what was approved, an officer ends the reserve. */
@Desk("grantRound")
class DecidingDesk {

    static final LegalBasis BUDGET = new LegalBasis("预算法", "第十三条");

    private final Rounds rounds;
    private final RoundBook book;
    private final GrantRanking ranking;
    private final GrantScoring scoring;
    private final Documents documents;
    private final Evidence evidence;

    DecidingDesk(
            Rounds rounds,
            RoundBook book,
            GrantRanking ranking,
            GrantScoring scoring,
            Documents documents,
            Evidence evidence) {
        this.rounds = rounds;
        this.book = book;
        this.ranking = ranking;
        this.scoring = scoring;
        this.documents = documents;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> decideRound(TaskContext t) {
        List<Ranked> all = ranking.of(t.caseNo());
        var values = new LinkedHashMap<String, Object>();
        values.put("pot", rounds.get(t.caseNo()).pot().toString());
        values.put("ranking", rows(all));
        values.put(
                "applications",
                all.stream()
                        .filter(r -> r.passes())
                        .map(r -> Map.of(
                                "label",
                                r.rank() + " " + r.application().title() + "（"
                                        + r.application().organization() + "）",
                                "value",
                                r.application().caseNo()))
                        .toList());
        return values;
    }

    private static List<Map<String, String>> rows(List<Ranked> all) {
        boolean english = Language.isEnglish();
        var rows = new ArrayList<Map<String, String>>();
        for (Ranked r : all) {
            if (r.rank() == null) continue;
            rows.add(Map.of(
                    "rank", String.valueOf(r.rank()),
                    "title", r.application().title(),
                    "organization", r.application().organization(),
                    "total", r.total().toPlainString(),
                    "proposed", r.amount().toString(),
                    "state", state(r, english)));
        }
        return rows;
    }

    /** Where the line leaves it, before anything was decided; afterwards its status. */
    static String state(Ranked r, boolean english) {
        Status status = r.application().status();
        if (status != Status.ADMITTED) return status.in(english);
        if (r.rank() == null) return english ? "Not scored" : "没有评分";
        if (!r.passes()) return english ? "Below the pass mark" : "低于最低分";
        return r.within() ? english ? "Within the pot" : "资金以内" : english ? "Reserve" : "候补";
    }

    /** The form {@code grant-decision}. @param drops what is taken off the list */
    record Decision(List<Drop> drops, String opinion, boolean agreed) {}

    /** 剔除. */
    record Drop(String application, String reason) {}

    @Handles
    void decideRound(TaskContext t, Decision form) {
        if (scoring.persons(t.caseNo()).contains(t.actor().personId())) {
            throw new Refusal(RoundRule.DECIDED_BY_MEMBER);
        }
        if (!form.agreed()) {
            throw InvalidInput.at("agreed", "请确认按排名审定。", "Confirm that the list follows the ranking.");
        }
        var drops = new LinkedHashMap<String, String>();
        List<Drop> rows = form.drops() == null ? List.of() : form.drops();
        for (int i = 0; i < rows.size(); i++) {
            if (drops.put(rows.get(i).application(), rows.get(i).reason()) != null) {
                throw InvalidInput.at("drops[" + i + "].application", "同一项目只剔除一次。", "A project is dropped once.");
            }
        }
        int proposed = ranking.decide(t.caseNo(), drops, t.actor().personId());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "grantListDecided",
                        t.node(),
                        Map.of("proposed", proposed, "dropped", List.copyOf(drops.keySet())))
                .by(RoundRule.DECIDED_BY_MEMBER.basis()));
    }

    @Prefills
    Map<String, Object> enterBudget(TaskContext t) {
        Round round = rounds.get(t.caseNo());
        List<Ranked> proposed = proposed(t.caseNo(), Status.PROPOSED);
        Money sum = proposed.stream().map(Ranked::amount).reduce(Money.ZERO, Money::plus);
        return Map.of(
                "count",
                proposed.size(),
                "proposed",
                sum.toString(),
                "pot",
                round.pot().toString(),
                "rule",
                book.setting(t.caseNo()).cutIn(Language.isEnglish()));
    }

    private List<Ranked> proposed(String round, Status status) {
        return ranking.of(round).stream()
                .filter(r -> r.application().status() == status)
                .toList();
    }

    /** The form {@code grant-approved-budget}. */
    record Approved(Money approved, String document, List<String> files) {}

    @Handles
    void enterBudget(TaskContext t, Approved form) {
        Money pot = rounds.get(t.caseNo()).pot();
        if (form.approved().exceeds(pot)) throw new Refusal(RoundRule.APPROVED_BEYOND_POT, form.approved(), pot);
        rounds.approve(t.caseNo(), form.approved());
        book.approvalNo(t.caseNo(), form.document());
        if (form.files() != null) {
            documents.attach(form.files(), t.caseNo(), "grantBudgetApproval", t.actor(), Audience.CASE);
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "grantBudgetEntered",
                        t.node(),
                        Map.of("approved", form.approved().toString(), "approvalNo", form.document()))
                .by(BUDGET));
    }

    @Prefills
    Map<String, Object> keepReserve(TaskContext t) {
        List<Ranked> reserve = proposed(t.caseNo(), Status.RESERVE);
        return Map.of(
                "count",
                reserve.size(),
                "until",
                book.setting(t.caseNo()).reserveUntil().toString(),
                "ranking",
                rows(reserve));
    }

    /** The form {@code grant-reserve}. */
    record Ending(String reason) {}

    @Handles
    void keepReserve(TaskContext t, Ending form) {
        evidence.record(Act.of(t.caseNo(), t.actor(), "grantReserveEnded", t.node(), Map.of("reason", form.reason()))
                .by(BUDGET));
    }
}
