package org.sanshe.purchase.framework;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.Approval;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.MethodLimits;
import org.sanshe.purchase.Plan;
import org.sanshe.purchase.Plans;
import org.sanshe.purchase.tender.Moments;
import org.sanshe.purchase.tender.Ranked;
import org.sanshe.purchase.tender.TenderRecords;

/** 框架协议采购: the tasks of {@code framework.bpmn}. */
@Desk("framework")
class FrameworkDesk {

    private static final LegalBasis FRAMEWORKS = new LegalBasis("政府采购框架协议采购方式管理暂行办法", "");

    private final FrameworkRows rows;
    private final Members members;
    private final FrameworkBook book;
    private final FrameworkLetters letters;
    private final TenderRecords tenders;
    private final Plans plans;
    private final MethodLimits limits;
    private final Deadlines deadlines;
    private final Submissions submissions;
    private final Correspondence correspondence;
    private final Evidence evidence;

    FrameworkDesk(
            FrameworkRows rows,
            Members members,
            FrameworkBook book,
            FrameworkLetters letters,
            TenderRecords tenders,
            Plans plans,
            MethodLimits limits,
            Deadlines deadlines,
            Submissions submissions,
            Correspondence correspondence,
            Evidence evidence) {
        this.rows = rows;
        this.members = members;
        this.book = book;
        this.letters = letters;
        this.tenders = tenders;
        this.plans = plans;
        this.limits = limits;
        this.deadlines = deadlines;
        this.submissions = submissions;
        this.correspondence = correspondence;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> planFramework(TaskContext t) {
        Plan plan = plans.of(t.caseNo());
        var values = new HashMap<>(
                submissions.latest(t.caseNo(), "planFramework", null).orElse(Map.of()));
        values.put("serviceName", plan.title());
        values.put("budgetText", plan.budget().toString());
        var decision = submissions.latest(t.caseNo(), "approveFramework", null);
        values.put("returned", decision.isPresent());
        values.put("returnReason", decision.map(d -> d.get("opinion")).orElse(""));
        return values;
    }

    @Handles
    void planFramework(TaskContext t, PlanForm form) {
        Plan plan = plans.of(t.caseNo());
        checkTerm(form.validFrom(), form.validUntil(), limits.count("FRAMEWORK_TERM_MONTHS", t.rulesAsOf()));
        if (form.validUntil().isBefore(t.today())) {
            throw InvalidInput.at("validUntil", "届满日期不能早于今天。", "The framework must not be over already.");
        }
        if (form.kind() == Framework.Kind.OPEN && form.secondStage() != SecondStage.DIRECT) {
            throw new Refusal(FrameworkRule.OPEN_IS_DIRECT);
        }
        var catalogue = new ArrayList<Item>();
        for (PlanForm.Row row : form.items()) {
            String name = row.name().strip();
            if (catalogue.stream().anyMatch(i -> i.name().equals(name))) {
                throw new Refusal(FrameworkRule.ITEM_TWICE, name);
            }
            catalogue.add(new Item(name, row.unit(), Money.of(row.maxPrice()), row.standard()));
        }
        Framework framework = rows.findById(t.caseNo()).orElseGet(() -> new Framework(plan));
        framework.plan(form, catalogue);
        rows.save(framework);
        correspondence.attach(form.files(), t.caseNo(), "framework", t.actor(), Audience.CASE, Audience.PUBLIC);
        record(t, "frameworkPlanned", Map.of("count", catalogue.size()));
    }

    /** 服务项目有效期 at most so many months, both days counted. */
    static void checkTerm(LocalDate from, LocalDate until, int months) {
        LocalDate last = from.plusMonths(months).minusDays(1);
        if (until.isAfter(last)) throw new Refusal(FrameworkRule.TERM_TOO_LONG, months, from, last);
    }

    @Prefills
    Map<String, Object> approveFramework(TaskContext t) {
        Framework f = rows.get(t.caseNo());
        var facts = new ArrayList<Map<String, Object>>();
        facts.add(fact("类型 / Kind", f.isOpen() ? "开放式 / open" : "封闭式 / closed"));
        facts.add(fact("有效期 / Term", f.validFrom() + " — " + f.validUntil()));
        facts.add(fact("成交方式 / Second stage", f.secondStage().zh()));
        f.items().forEach(i -> facts.add(fact(i.name(), "≤ " + i.maxPrice() + " / " + i.unit() + "：" + i.standard())));
        facts.add(fact("条件 / Conditions", f.conditions()));
        return Map.of("subject", "框架协议征集方案：" + f.title(), "facts", facts);
    }

    private static Map<String, Object> fact(String name, String value) {
        return Map.of("name", name, "value", value);
    }

    @Handles
    void approveFramework(TaskContext t, Approval form) {
        rows.get(t.caseNo()).decide(form.isApproved());
    }

    @Prefills
    Map<String, Object> admitSuppliers(TaskContext t) {
        List<Ranked> ranking = tenders.ranking(t.caseNo());
        int most = book.elimination(t.rulesAsOf()).most(ranking.size());
        return Map.of(
                "ranking", ranking.stream().map(Ranked::shown).toList(),
                "count", String.valueOf(ranking.size()),
                "most", String.valueOf(most),
                "admitted", most);
    }

    /** The form {@code framework-admission}. */
    record Admission(int admitted) {}

    @Handles
    void admitSuppliers(TaskContext t, Admission form) {
        List<Ranked> ranking = tenders.ranking(t.caseNo());
        checkAdmitted(form.admitted(), ranking.size(), book.elimination(t.rulesAsOf()));
        var tender = tenders.get(t.caseNo());
        for (Ranked r : ranking.subList(0, form.admitted())) {
            var bidder = tenders.byResponse(tender, r.responseNo());
            members.save(new Member(t.caseNo(), bidder.organizationId(), bidder.creditCode(), r.supplier(), t.today()));
        }
        rows.get(t.caseNo()).admit(form.admitted(), t.today());
        deadlines.set(t.caseNo(), "signAgreement", List.of("FRAMEWORK_AGREEMENT"), t.today(), t.rulesAsOf());
        record(t, "suppliersAdmitted", Map.of("count", form.admitted()));
    }

    /** 淘汰比例和入围家数, in rank order. */
    static void checkAdmitted(int admitted, int valid, Elimination rule) {
        if (admitted > rule.most(valid)) {
            throw new Refusal(
                    FrameworkRule.TOO_MANY_ADMITTED,
                    valid,
                    rule.most(valid),
                    rule.percent().toPlainString(),
                    rule.eliminated());
        }
        if (admitted < rule.admitted()) throw new Refusal(FrameworkRule.TOO_FEW_ADMITTED, rule.admitted());
    }

    @Prefills
    Map<String, Object> signAgreement(TaskContext t) {
        Framework f = rows.get(t.caseNo());
        return Map.of(
                "serviceName", f.title(),
                "termText", f.validFrom() + " — " + f.validUntil(),
                "prices",
                        f.items().stream()
                                .map(i -> Map.of(
                                        "item",
                                        i.name(),
                                        "price",
                                        i.maxPrice().yuan().toPlainString()))
                                .toList());
    }

    /** The form {@code framework-signature}. */
    record Signature(Decision decision, List<PriceRow> prices, String signatory, String reason) {
        enum Decision {
            SIGN,
            REFUSE
        }
    }

    /** The price of one item. */
    record PriceRow(String item, BigDecimal price) {
        static List<Price> of(List<PriceRow> rows) {
            return rows.stream()
                    .map(r -> new Price(r.item(), Money.of(r.price())))
                    .toList();
        }
    }

    @Handles
    void signAgreement(TaskContext t, Signature form) {
        Member member = members.of(t.caseNo(), t.element()).orElseThrow(() -> new NotFound("member " + t.element()));
        if (form.decision() == Signature.Decision.SIGN) {
            var prices = FrameworkBook.prices(rows.get(t.caseNo()), PriceRow.of(form.prices()));
            member.sign(prices, form.signatory(), t.today());
        } else {
            member.decline(form.reason());
        }
        record(
                t,
                form.decision() == Signature.Decision.SIGN ? "agreementSigned" : "agreementDeclined",
                Map.of("supplier", member.supplier()));
    }

    @Prefills
    Map<String, Object> fileFramework(TaskContext t) {
        return Map.of("fileDue", due(t, "fileFramework"), "filedOn", t.today().toString());
    }

    /** The form {@code framework-filing}. */
    record Filing(LocalDate filedOn, String office, List<String> receipt) {}

    @Handles
    void fileFramework(TaskContext t, Filing form) {
        notInFuture("filedOn", form.filedOn(), t);
        deadlines.met(t.caseNo(), "fileFramework");
        correspondence.attach(form.receipt(), t.caseNo(), "framework", t.actor(), Audience.CASE);
        record(t, "frameworkFiled", Map.of("office", form.office()));
    }

    @Prefills
    Map<String, Object> tellUsers(TaskContext t) {
        return Map.of(
                "tellDue", due(t, "tellUsers"),
                "users", rows.get(t.caseNo()).users(),
                "toldOn", t.today().toString());
    }

    /** The form {@code framework-users}. */
    record Told(LocalDate toldOn) {}

    @Handles
    void tellUsers(TaskContext t, Told form) {
        notInFuture("toldOn", form.toldOn(), t);
        deadlines.met(t.caseNo(), "tellUsers");
        record(t, "frameworkUsersTold", Map.of());
    }

    @Prefills
    Map<String, Object> publishSummary(TaskContext t) {
        return Map.of(
                "summaryDue", due(t, "publishSummary"),
                "rows",
                        book.sums(t.caseNo()).stream()
                                .map(s -> Map.of(
                                        "supplierName", s.member().supplier(),
                                        "orders", String.valueOf(s.orders()),
                                        "amount", s.amount().toString()))
                                .toList());
    }

    /** The form {@code framework-summary}. */
    record Summary(boolean checked) {}

    @Handles
    void publishSummary(TaskContext t, Summary form) {
        Framework f = rows.get(t.caseNo());
        f.end();
        var notice = letters.summary(f, book.sums(t.caseNo()));
        deadlines.met(t.caseNo(), "publishSummary");
        evidence.record(Act.of(t.caseNo(), t.actor(), "frameworkSummed", t.node(), Map.of())
                .by(FRAMEWORKS)
                .with(List.of(notice.digest())));
    }

    private String due(TaskContext t, String node) {
        return Moments.zh(deadlines.due(t.caseNo(), node).toInstant());
    }

    private static void notInFuture(String field, LocalDate day, TaskContext t) {
        if (day.isAfter(t.today())) throw InvalidInput.at(field, "日期不能晚于今天。", "The date cannot lie in the future.");
    }

    private void record(TaskContext t, String act, Map<String, Object> facts) {
        evidence.record(Act.of(t.caseNo(), t.actor(), act, t.node(), facts).by(FRAMEWORKS));
    }
}
