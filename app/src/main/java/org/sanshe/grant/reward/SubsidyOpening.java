package org.sanshe.grant.reward;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.sanshe.ledger.FundingSource;
import org.sanshe.party.Registry;

/** What the forms of a small subsidy open with. */
@Desk("smallSubsidy")
class SubsidyOpening {

    private final Subsidies subsidies;
    private final SubsidyDesk desk;
    private final GrantReceipts receipts;
    private final SchemePlaces places;
    private final SpendingCheck spending;
    private final Eligible eligible;
    private final GrantSchemes schemes;
    private final Registry registry;
    private final Submissions submissions;

    SubsidyOpening(
            Subsidies subsidies,
            SubsidyDesk desk,
            GrantReceipts receipts,
            SchemePlaces places,
            SpendingCheck spending,
            Eligible eligible,
            GrantSchemes schemes,
            Registry registry,
            Submissions submissions) {
        this.subsidies = subsidies;
        this.desk = desk;
        this.receipts = receipts;
        this.places = places;
        this.spending = spending;
        this.eligible = eligible;
        this.schemes = schemes;
        this.registry = registry;
        this.submissions = submissions;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        GrantScheme scheme = desk.scheme(s.about());
        boolean english = Language.isEnglish();
        return Map.of(
                "schemeName", english ? scheme.nameEn() : scheme.name(),
                "schemeSource", scheme.source(),
                "units",
                        places.of(scheme).stream()
                                .map(u -> Map.of(
                                        "value", String.valueOf(u.id()), "label", english ? u.nameEn() : u.name()))
                                .toList());
    }

    private FactTable facts(Subsidy s) {
        GrantScheme scheme = schemes.get(s.schemeId());
        return new FactTable()
                .row("申请单位", "Applicant", registry.get(s.organizationId()).name())
                .row("方案", "Scheme", Language.isEnglish() ? scheme.nameEn() : scheme.name())
                .row("资金来源", "Source", scheme.body().funding().in(Language.isEnglish()))
                .row("事项", "For", s.title())
                .row("期间", "Period", s.from() + " – " + s.until())
                .row("说明", "Statement", s.statement())
                .row("需要的金额（元）", "Asked for (yuan)", s.asked())
                .row("核定额度（元）", "Cap (yuan)", s.cap());
    }

    @Prefills
    Map<String, Object> approveSubsidy(TaskContext t) {
        Subsidy s = subsidies.get(t.caseNo());
        boolean english = Language.isEnglish();
        return Map.of(
                "facts",
                facts(s).rows(),
                "cap",
                s.asked().yuan().toPlainString(),
                "findings",
                eligible
                        .of(
                                schemes.get(s.schemeId()),
                                s.unitId(),
                                s.organizationId(),
                                s.title(),
                                s.caseNo(),
                                Map.of(),
                                t.today())
                        .stream()
                        .map(f -> Map.of(
                                "condition",
                                f.in(english),
                                "outcome",
                                f.passed() ? (english ? "met" : "符合") : (english ? "not met" : "不符合")))
                        .toList());
    }

    @Prefills
    Map<String, Object> handInReceipts(TaskContext t) {
        Subsidy s = subsidies.get(t.caseNo());
        GrantScheme scheme = schemes.get(s.schemeId());
        var values = new LinkedHashMap<String, Object>();
        submissions.latest(t.caseNo(), "handInReceipts", null).ifPresent(values::putAll);
        values.put("facts", facts(s).rows());
        values.put("returned", s.status() == Subsidy.Status.RETURNED ? s.reason() : "");
        values.put("rules", spending.rules(scheme));
        values.put("lottery", scheme.body().funding() == FundingSource.LOTTERY_FUND);
        values.put("lineCategories", spending.categories(scheme));
        return values;
    }

    @Prefills
    Map<String, Object> checkReceipts(TaskContext t) {
        return Map.of(
                "facts",
                facts(subsidies.get(t.caseNo())).rows(),
                "lines",
                receipts.of(t.caseNo()).stream()
                        .map(r -> Map.of(
                                "text",
                                r.paidOn() + " " + r.receiptNo() + " " + r.seller() + " " + r.item() + " " + r.amount(),
                                "approved",
                                r.amount().yuan().toPlainString()))
                        .toList());
    }
}
