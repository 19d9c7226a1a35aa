package org.sanshe.grant.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sanshe.delivery.Engagements.InstalmentTerms;
import org.sanshe.delivery.Milestones.Deliverable;
import org.sanshe.delivery.Milestones.Planned;
import org.sanshe.delivery.Milestones.Trigger;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantScheme.Instalment;
import org.sanshe.kernel.SansheClock;
import org.sanshe.ledger.FundingSource;

/** 方案的拨付节点: the instalments of a scheme as terms of an agreement, and the milestones that release them. */
final class InstalmentsOfScheme {

    private InstalmentsOfScheme() {}

    /** 拨付条件 in words. */
    static String words(Trigger trigger, boolean english) {
        return switch (trigger) {
            case ADVANCE -> english ? "signed by both" : "协议签订";
            case ASSESSMENT -> english ? "mid-term passed" : "中期评估合格";
            case ACCEPTANCE -> english ? "final evaluation passed" : "末期评估（验收）合格";
            case SETTLEMENT -> english ? "audit and settlement" : "审计和结算";
            default -> "";
        };
    }

    static List<InstalmentTerms> terms(GrantScheme.Body scheme) {
        return scheme.instalments().stream()
                .map(i -> new InstalmentTerms(
                        i.no(), i.stage(), i.share(), words(trigger(scheme, i), false), i.payWithinDays()))
                .toList();
    }

    static boolean hasMidterm(GrantScheme.Body scheme) {
        return scheme.instalments().stream().anyMatch(i -> i.event() == Instalment.Event.MIDTERM);
    }

    /** 末期一期以结算为准: where an audit decides, the last instalment waits for the settlement and not for the evaluation. */
    static Trigger trigger(GrantScheme.Body scheme, Instalment instalment) {
        return switch (instalment.event()) {
            case SIGNED -> Trigger.ADVANCE;
            case MIDTERM -> Trigger.ASSESSMENT;
            case FINAL ->
                isLast(scheme, instalment) && scheme.reporting().audit() ? Trigger.SETTLEMENT : Trigger.ACCEPTANCE;
            case SETTLEMENT -> Trigger.SETTLEMENT;
        };
    }

    private static boolean isLast(GrantScheme.Body scheme, Instalment instalment) {
        return scheme.instalments().stream().allMatch(i -> i.no() <= instalment.no());
    }

    /** One milestone an instalment; the evaluation at the end is one of its own where no instalment is released by it. */
    static List<Planned> milestones(GrantProject p, GrantScheme.Body scheme, List<Deliverable> goals) {
        var planned = new ArrayList<Planned>();
        LocalDate midterm = p.midtermDue() == null ? null : LocalDate.ofInstant(p.midtermDue(), SansheClock.ZONE);
        for (Instalment i : scheme.instalments()) {
            Trigger trigger = trigger(scheme, i);
            int no = planned.size() + 1;
            planned.add(
                    switch (trigger) {
                        case ADVANCE ->
                            new Planned(no, i.stage(), trigger, i.no(), null, null, p.from(), false, List.of());
                        case ASSESSMENT ->
                            new Planned(
                                    no,
                                    i.stage(),
                                    trigger,
                                    i.no(),
                                    p.from(),
                                    midterm,
                                    midterm,
                                    false,
                                    handedIn(scheme, i, List.of(report("中期报告"))));
                        case ACCEPTANCE ->
                            new Planned(
                                    no,
                                    i.stage(),
                                    trigger,
                                    i.no(),
                                    p.from(),
                                    p.until(),
                                    p.until(),
                                    false,
                                    handedIn(scheme, i, goals));
                        default -> new Planned(no, i.stage(), trigger, i.no(), null, null, p.until(), false, List.of());
                    });
        }
        boolean evaluated = planned.stream().anyMatch(m -> m.trigger() == Trigger.ACCEPTANCE);
        boolean wanted = scheme.nature() == GrantScheme.Nature.PURCHASE
                || scheme.formalities().acceptance()
                || scheme.instalments().stream().anyMatch(i -> i.event() == Instalment.Event.FINAL);
        if (wanted && !evaluated) {
            planned.add(new Planned(
                    planned.size() + 1,
                    "末期评估（验收）",
                    Trigger.NONE,
                    null,
                    p.from(),
                    p.until(),
                    p.until(),
                    false,
                    handedIn(scheme, null, goals)));
        }
        return planned;
    }

    private static List<Deliverable> handedIn(GrantScheme.Body scheme, Instalment i, List<Deliverable> own) {
        var all = new ArrayList<>(own);
        if (i != null) i.documents().forEach(d -> all.add(report(d)));
        if (scheme.funding() == FundingSource.LOTTERY_FUND) all.add(label(scheme));
        return all;
    }

    private static Deliverable report(String item) {
        return new Deliverable(item, "内容真实、完整，由负责人签字", null, item);
    }

    /** 资助标识: what is paid from lottery money says so where it is seen (《彩票管理条例实施细则》第六十条). */
    private static Deliverable label(GrantScheme.Body scheme) {
        var lottery = scheme.formalities().lottery();
        String words = lottery == null || lottery.label() == null ? "彩票公益金资助" : lottery.label();
        return new Deliverable("资助标识照片", "设施或者活动现场的显著位置有“" + words + "”标识", null, "照片");
    }
}
