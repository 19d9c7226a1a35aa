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
import org.sanshe.grant.reward.SupportList.Entry;
import org.sanshe.grant.scheme.Amounts;
import org.sanshe.grant.scheme.DoubleFunding;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.party.Registry;
import org.springframework.context.i18n.LocaleContextHolder;

/** 直接资助办理台: the tasks of {@code directSupport.bpmn}. */
@Desk("directSupport")
class SupportDesk {

    private static final LegalBasis SEPARATE = new LegalBasis("行政事业单位内部控制规范（试行）", "第十五条");

    private final SupportLists lists;
    private final SupportReading reading;
    private final Eligible eligible;
    private final Amounts amounts;
    private final DoubleFunding doubles;
    private final GrantSchemes schemes;
    private final RewardObjections objections;
    private final Registry registry;
    private final Documents documents;
    private final Evidence evidence;

    SupportDesk(
            SupportLists lists,
            SupportReading reading,
            Eligible eligible,
            Amounts amounts,
            DoubleFunding doubles,
            GrantSchemes schemes,
            RewardObjections objections,
            Registry registry,
            Documents documents,
            Evidence evidence) {
        this.lists = lists;
        this.reading = reading;
        this.eligible = eligible;
        this.amounts = amounts;
        this.doubles = doubles;
        this.schemes = schemes;
        this.objections = objections;
        this.registry = registry;
        this.documents = documents;
        this.evidence = evidence;
    }

    /** The form {@code support-list}. */
    record Form(String scheme, String title, LocalDate from, LocalDate until, List<Row> entries, String file) {}

    /** One row typed. */
    record Row(String creditCode, String project, BigDecimal amount, BigDecimal own) {}

    @Starts(prefix = "ZJ", roles = Role.OFFICER)
    CaseFacts start(StartContext s, Form form) {
        SupportList list = list(s.caseNo(), s.actor().unitId(), form, s.today());
        lists.enter(list);
        keep(form, s.caseNo(), s.actor());
        evidence.record(Act.of(
                        s.caseNo(),
                        s.actor(),
                        "supportListed",
                        "start",
                        Map.of("rows", list.entries().size()))
                .by(GrantPayouts.PAY));
        return new CaseFacts("直接资助：" + list.title(), list.unitId(), null, null);
    }

    @Handles
    void completeList(TaskContext t, Form form) {
        SupportList old = lists.get(t.caseNo());
        lists.amend(list(t.caseNo(), old.unitId(), form, t.today()));
        keep(form, t.caseNo(), t.actor());
    }

    private void keep(Form form, String caseNo, org.sanshe.kernel.Actor by) {
        if (form.file() != null && !form.file().isBlank()) {
            documents.attach(List.of(form.file()), caseNo, "supportList", by, Audience.CASE);
        }
    }

    private SupportList list(String caseNo, long unit, Form form, LocalDate today) {
        long id = Long.parseLong(form.scheme());
        boolean inForce = schemes.inForce(unit, today).stream()
                .anyMatch(s -> s.id() == id && s.body().kind() == GrantScheme.Kind.DIRECT);
        if (!inForce) {
            throw InvalidInput.at("scheme", "请选择正在执行的直接资助方案。", "Choose a direct scheme in force.");
        }
        if (!form.until().isAfter(form.from())) {
            throw InvalidInput.at("until", "结束日期应当晚于开始日期。", "The last day must lie after the first.");
        }
        return new SupportList(
                caseNo,
                id,
                unit,
                form.title().strip(),
                form.from(),
                form.until(),
                SupportList.Status.ENTERED,
                null,
                reading.read(form.entries() == null ? List.of() : form.entries(), form.file()));
    }

    /** What is wrong with an entry as of today: its conditions, its amount, other public money; empty when nothing is. */
    List<String> problems(SupportList list, Entry e, LocalDate today) {
        boolean english = Language.isEnglish();
        GrantScheme scheme = schemes.get(list.schemeId());
        var found = new ArrayList<String>();
        eligible
                .of(
                        scheme,
                        list.unitId(),
                        e.organizationId(),
                        e.project(),
                        list.caseNo(),
                        list.from(),
                        list.until(),
                        today)
                .stream()
                .filter(f -> !f.passed())
                .forEach(f -> found.add(f.in(english)));
        amounts.problem(scheme, null, e.amount(), e.amount().plus(e.own()), e.own())
                .ifPresent(p -> found.add(p.message(LocaleContextHolder.getLocale())));
        doubles.of(new DoubleFunding.Asked(e.organizationId(), e.project(), list.from(), list.until(), list.caseNo()))
                .forEach(m -> found.add((english ? "other public money: " : "已有其他财政资金：") + m.title()));
        return found;
    }

    /** The form {@code support-approval}. */
    record Approval(String outcome, String opinion) {}

    @Handles
    void approveList(TaskContext t, Approval form) {
        SupportList list = lists.get(t.caseNo());
        if ("APPROVE".equals(form.outcome())) {
            for (Entry e : list.entries()) {
                problems(list, e, t.today()).stream().findFirst().ifPresent(problem -> {
                    throw new Refusal(RewardRule.ENTRY_NOT_ELIGIBLE, e.organization(), problem);
                });
            }
        }
        var facts = new LinkedHashMap<String, Object>();
        facts.put("outcome", form.outcome());
        facts.put("opinion", form.opinion());
        evidence.record(
                Act.of(t.caseNo(), t.actor(), "supportDecided", t.node(), facts).by(SEPARATE));
        if ("RETURN".equals(form.outcome())) lists.become(t.caseNo(), SupportList.Status.RETURNED);
    }

    @Handles
    void watchList(TaskContext t, RewardDesk.ObjectionForm form) {
        objections.lodge(t.caseNo(), form.subject(), form.objector(), form.content());
        if (form.files() != null) documents.attach(form.files(), t.caseNo(), "objection", t.actor(), Audience.CASE);
        String name = registry.get(Long.parseLong(form.subject())).name();
        evidence.record(Act.of(t.caseNo(), t.actor(), "rewardObjected", t.node(), Map.of("about", name))
                .by(RewardPublicity.OPENNESS));
    }

    @Handles
    void investigateEntry(TaskContext t, RewardObjections.Investigation form) {
        objections.investigated(t, form);
    }

    @Handles
    void decideEntry(TaskContext t, RewardObjections.Decision form) {
        objections.decided(t, form);
    }
}
