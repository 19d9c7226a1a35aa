package org.sanshe.grant.reward;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.springframework.context.i18n.LocaleContextHolder;

/** 小额补贴办理台: the tasks of {@code smallSubsidy.bpmn}. */
@Desk("smallSubsidy")
class SubsidyDesk {

    private final Subsidies subsidies;
    private final GrantReceipts receipts;
    private final SchemePlaces places;
    private final SpendingCheck spending;
    private final Eligible eligible;
    private final GrantSchemes schemes;
    private final Documents documents;
    private final Evidence evidence;

    SubsidyDesk(
            Subsidies subsidies,
            GrantReceipts receipts,
            SchemePlaces places,
            SpendingCheck spending,
            Eligible eligible,
            GrantSchemes schemes,
            Documents documents,
            Evidence evidence) {
        this.subsidies = subsidies;
        this.receipts = receipts;
        this.places = places;
        this.spending = spending;
        this.eligible = eligible;
        this.schemes = schemes;
        this.documents = documents;
        this.evidence = evidence;
    }

    /** The scheme a subsidy is asked for under. @throws NotFound when it is none of subsidies */
    GrantScheme scheme(String about) {
        if (about == null || !about.matches("[0-9]{1,18}")) throw new NotFound("subsidy scheme " + about);
        GrantScheme scheme = schemes.get(Long.parseLong(about));
        if (scheme.body().kind() != GrantScheme.Kind.SUBSIDY) throw new NotFound("subsidy scheme " + about);
        return scheme;
    }

    /** The form {@code subsidy-application}. */
    record Form(String unit, String title, LocalDate from, LocalDate until, BigDecimal amount, String statement) {}

    @Starts(prefix = "XB", roles = Role.ORGANIZATION)
    CaseFacts start(StartContext s, Form form) {
        GrantScheme scheme = scheme(s.about());
        long unit = Long.parseLong(form.unit());
        places.require(scheme, unit);
        if (form.until().isBefore(form.from())) {
            throw InvalidInput.at("until", "结束日期不得早于开始日期。", "The last day must not lie before the first.");
        }
        Money asked = Money.of(form.amount());
        Money cap = scheme.body().amount().cap();
        if (cap != null && asked.exceeds(cap)) {
            throw InvalidInput.at(
                    "amount", new Refusal(RewardRule.ABOVE_CAP, asked, cap).message(LocaleContextHolder.getLocale()));
        }
        eligible.require(scheme, unit, s.actor().organizationId(), form.title(), s.caseNo(), s.today());
        subsidies.enter(new Subsidy(
                s.caseNo(),
                scheme.id(),
                unit,
                s.actor().organizationId(),
                form.title().strip(),
                form.statement(),
                form.from(),
                form.until(),
                asked,
                null,
                null,
                Subsidy.Status.ASKED,
                null));
        evidence.record(Act.of(s.caseNo(), s.actor(), "subsidyAsked", "start", Map.of("amount", asked.toString()))
                .by(GrantPayouts.PAY));
        return new CaseFacts("小额补贴：" + form.title().strip(), unit, s.actor().organizationId(), null);
    }

    /** The form {@code subsidy-approval}. */
    record Approval(String outcome, BigDecimal cap, String opinion) {}

    @Handles
    void approveSubsidy(TaskContext t, Approval form) {
        Subsidy s = subsidies.get(t.caseNo());
        boolean approved = "APPROVE".equals(form.outcome());
        if (approved) {
            Money cap = Money.of(form.cap());
            if (cap.exceeds(s.asked())) {
                throw InvalidInput.at(
                        "cap",
                        new Refusal(RewardRule.ABOVE_CAP, cap, s.asked()).message(LocaleContextHolder.getLocale()));
            }
            eligible.require(
                    schemes.get(s.schemeId()), s.unitId(), s.organizationId(), s.title(), s.caseNo(), t.today());
            subsidies.approve(t.caseNo(), cap);
        } else {
            subsidies.become(t.caseNo(), Subsidy.Status.REFUSED, form.opinion());
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "subsidyDecided",
                        t.node(),
                        Map.of("outcome", form.outcome(), "opinion", form.opinion()))
                .by(GrantPayouts.PAY));
    }

    /** The form {@code subsidy-receipts}. */
    record ReceiptsForm(List<Line> lines, List<String> files, List<String> labelPhotos) {}

    /** One receipt of it. */
    record Line(String receiptNo, String seller, LocalDate paidOn, String category, String item, BigDecimal amount) {}

    @Handles
    void handInReceipts(TaskContext t, ReceiptsForm form) {
        Subsidy s = subsidies.get(t.caseNo());
        if (form.lines().isEmpty()) throw InvalidInput.at("lines", "请逐张填写票据。", "List the receipts.");
        var wrong = new LinkedHashMap<String, String>();
        var entered = new ArrayList<GrantReceipts.Receipt>();
        for (int i = 0; i < form.lines().size(); i++) {
            Line l = form.lines().get(i);
            LocalDate last = s.until().isAfter(t.today()) ? t.today() : s.until();
            if (l.paidOn().isBefore(s.from()) || l.paidOn().isAfter(last)) {
                wrong.put(
                        "lines[" + i + "].paidOn",
                        new Refusal(RewardRule.RECEIPT_DATE, l.paidOn(), s.from(), last)
                                .message(LocaleContextHolder.getLocale()));
            }
            entered.add(new GrantReceipts.Receipt(
                    i + 1,
                    l.receiptNo(),
                    l.seller(),
                    l.category(),
                    l.item(),
                    l.paidOn(),
                    Money.of(l.amount()),
                    null,
                    null));
        }
        spending.of(schemes.get(s.schemeId()), entered)
                .forEach((line, problem) ->
                        wrong.putIfAbsent(line == 0 ? "lines" : "lines[" + (line - 1) + "].category", problem));
        if (!wrong.isEmpty()) throw new InvalidInput(wrong);
        receipts.replace(t.caseNo(), entered, "lines");
        var organization = Audience.organization(s.organizationId());
        documents.attach(form.files(), t.caseNo(), "subsidyReceipt", t.actor(), Audience.CASE, organization);
        if (form.labelPhotos() != null) {
            documents.attach(form.labelPhotos(), t.caseNo(), "lotteryMark", t.actor(), Audience.CASE, organization);
        }
        subsidies.become(t.caseNo(), Subsidy.Status.HANDED_IN, null);
        Money sum = entered.stream().map(GrantReceipts.Receipt::amount).reduce(Money.ZERO, Money::plus);
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "receiptsHandedIn",
                        t.node(),
                        Map.of("spent", sum.toString(), "receipts", entered.size()))
                .by(GrantPayouts.PAY));
    }

    /** The form {@code subsidy-check}. */
    record Check(List<Checked> lines, String outcome, String opinion) {}

    /** One receipt as checked. */
    record Checked(String text, BigDecimal approved, String remark) {}

    @Handles
    void checkReceipts(TaskContext t, Check form) {
        if ("RETURN".equals(form.outcome())) {
            subsidies.become(t.caseNo(), Subsidy.Status.RETURNED, form.opinion());
        } else {
            Money proven = Money.ZERO;
            for (var r : receipts.of(t.caseNo())) {
                Checked c = form.lines().get(r.no() - 1);
                Money approved = Money.of(c.approved());
                if (approved.exceeds(r.amount())) {
                    throw InvalidInput.at(
                            "lines[" + (r.no() - 1) + "].approved",
                            new Refusal(RewardRule.ABOVE_RECEIPT, approved, r.amount())
                                    .message(LocaleContextHolder.getLocale()));
                }
                receipts.approve(t.caseNo(), r.no(), approved, c.remark());
                proven = proven.plus(approved);
            }
            subsidies.prove(t.caseNo(), proven);
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "receiptsChecked",
                        t.node(),
                        Map.of("outcome", form.outcome(), "opinion", form.opinion()))
                .by(GrantPayouts.PAY));
    }
}
