package org.sanshe.purchase.single;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.MethodLimits;
import org.sanshe.purchase.Plan;
import org.sanshe.purchase.Plans;
import org.sanshe.purchase.tender.Moments;

/** 单一来源采购: the tasks of {@code singleSource.bpmn}. */
@Desk("singleSource")
class NegotiatingDesk {

    private static final LegalBasis INVITING = new LegalBasis("政府采购法", "第三十九条");
    private static final LegalBasis NEGOTIATING = new LegalBasis("政府采购非招标采购方式管理办法", "第四十一条、第四十二条");

    private final SingleSourceRows rows;
    private final SingleSourceBook book;
    private final Plans plans;
    private final MethodLimits limits;
    private final Deadlines deadlines;
    private final Correspondence correspondence;
    private final Messages messages;
    private final Evidence evidence;

    NegotiatingDesk(
            SingleSourceRows rows,
            SingleSourceBook book,
            Plans plans,
            MethodLimits limits,
            Deadlines deadlines,
            Correspondence correspondence,
            Messages messages,
            Evidence evidence) {
        this.rows = rows;
        this.book = book;
        this.plans = plans;
        this.limits = limits;
        this.deadlines = deadlines;
        this.correspondence = correspondence;
        this.messages = messages;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> inviteSupplier(TaskContext t) {
        Plan plan = plans.of(t.caseNo());
        return Map.of(
                "supplierName", book.of(t.caseNo()).supplier(),
                "serviceName", plan.title(),
                "budgetText", plan.budget().toString(),
                "requirements", plan.scope());
    }

    /** The form {@code single-source-invitation}. */
    record Invitation(
            String requirements,
            LocalDateTime quoteBy,
            BigDecimal performanceBondShare,
            String contactName,
            String contactPhone,
            List<String> files) {}

    @Handles
    void inviteSupplier(TaskContext t, Invitation form) {
        SingleSource source = book.of(t.caseNo());
        var until = form.quoteBy().atZone(SansheClock.ZONE).toInstant();
        if (!until.isAfter(t.at())) {
            throw InvalidInput.at("quoteBy", "报价截止时间应当晚于现在。", "The time for quoting must lie in the future.");
        }
        BigDecimal most = limits.get("PERFORMANCE_BOND_PERCENT", t.rulesAsOf());
        if (form.performanceBondShare().compareTo(most) > 0) {
            throw InvalidInput.at(
                    "performanceBondShare",
                    "履约保证金不得超过合同金额的" + most.toPlainString() + "%。",
                    "At most " + most.toPlainString() + "% of the contract.");
        }
        source.invite(until, form.performanceBondShare(), form.contactName(), form.contactPhone());
        correspondence.attach(
                form.files(),
                t.caseNo(),
                "singleSource",
                t.actor(),
                Audience.CASE,
                Audience.organization(source.organizationId()));
        messages.toOrganization(
                source.organizationId(),
                t.caseNo(),
                "请就“" + plans.of(t.caseNo()).title() + "”报价",
                "You are invited to quote for “" + plans.of(t.caseNo()).title() + "”",
                null);
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "supplierInvited",
                        t.node(),
                        Map.of("supplier", source.supplier(), "quoteBy", Moments.exact(until)))
                .by(INVITING));
    }

    @Prefills
    Map<String, Object> quotePrice(TaskContext t) {
        return Map.of(
                "serviceName", plans.of(t.caseNo()).title(),
                "requirements",
                        String.valueOf(book.latest(t.caseNo(), "inviteSupplier").get("requirements")),
                "quoteBy", Moments.zh(rows.get(t.caseNo()).quoteBy()));
    }

    /** The form {@code single-source-quote}. */
    record Quote(boolean quotes, BigDecimal offeredPrice, List<String> files, String declineReason) {}

    @Handles
    void quotePrice(TaskContext t, Quote form) {
        SingleSource source = rows.get(t.caseNo());
        if (t.at().isAfter(source.quoteBy())) {
            throw new Refusal(SingleSourceRule.QUOTE_TOO_LATE, Moments.zh(source.quoteBy()));
        }
        if (form.quotes()) source.quote(Money.of(form.offeredPrice()));
        else source.giveUp("供应商不参加：" + form.declineReason());
        correspondence.attach(
                form.files(),
                t.caseNo(),
                "quote",
                t.actor(),
                Audience.CASE,
                Audience.organization(source.organizationId()));
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        form.quotes() ? "supplierQuoted" : "supplierDeclined",
                        t.node(),
                        Map.of("supplier", source.supplier()))
                .by(NEGOTIATING));
    }

    @Prefills
    Map<String, Object> negotiatePrice(TaskContext t) {
        SingleSource source = rows.get(t.caseNo());
        var values = new HashMap<String, Object>();
        values.put("supplierName", source.supplier());
        values.put("offeredText", source.offered().toString());
        values.put("budgetText", plans.of(t.caseNo()).budget().toString());
        values.put("costs", book.latest(t.caseNo(), "quotePrice").getOrDefault("costLines", List.of()));
        values.put("place", book.latest(t.caseNo(), "inviteSupplier").get("place"));
        return values;
    }

    /** The form {@code negotiation-record}; {@code fileNegotiation} prints the rest. */
    record Negotiation(
            LocalDate negotiatedOn,
            List<Negotiator> negotiators,
            boolean agreed,
            BigDecimal finalPrice,
            String failReason,
            List<String> files) {}

    /** One who negotiates for the purchaser. */
    record Negotiator(String name, String employer, String experience) {}

    @Handles
    void negotiatePrice(TaskContext t, Negotiation form) {
        SingleSource source = rows.get(t.caseNo());
        if (form.negotiatedOn().isAfter(t.today())) {
            throw InvalidInput.at("negotiatedOn", "协商日期不能晚于今天。", "The negotiation cannot lie in the future.");
        }
        int least = limits.count("SINGLE_SOURCE_NEGOTIATORS", t.rulesAsOf());
        if (form.negotiators().size() < least) {
            throw new Refusal(
                    SingleSourceRule.TOO_FEW_NEGOTIATORS, form.negotiators().size(), least);
        }
        if (form.agreed()) {
            Money price = Money.of(form.finalPrice());
            checkBudget(price, plans.of(t.caseNo()).budget());
            source.negotiate(
                    price, form.negotiators().stream().map(Negotiator::name).toList());
        } else {
            source.giveUp("协商未达成一致：" + form.failReason());
        }
        correspondence.attach(form.files(), t.caseNo(), "negotiation", t.actor(), Audience.CASE);
    }

    /** 报价超过采购预算的终止 (财政部令第74号 第四十三条). */
    static void checkBudget(Money price, Money budget) {
        if (price.exceeds(budget)) throw new Refusal(SingleSourceRule.OVER_BUDGET, price, budget);
    }

    @Prefills
    Map<String, Object> confirmNegotiation(TaskContext t) {
        SingleSource source = rows.get(t.caseNo());
        return Map.of(
                "serviceName",
                plans.of(t.caseNo()).title(),
                "resultText",
                source.agreed() == null ? source.failure() : "成交价格 " + source.agreed() + " 元",
                "quality",
                String.valueOf(book.latest(t.caseNo(), "negotiatePrice").get("quality")));
    }

    /** The form {@code negotiation-confirmation}. */
    record Confirmation(boolean confirmed, String reason) {}

    @Handles
    void confirmNegotiation(TaskContext t, Confirmation form) {
        SingleSource source = rows.get(t.caseNo());
        if (!form.confirmed() && source.agreed() != null) source.giveUp("供应商不确认协商结果：" + form.reason());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "negotiationConfirmed",
                        t.node(),
                        Map.of("outcome", String.valueOf(form.confirmed())))
                .by(NEGOTIATING));
    }
}
