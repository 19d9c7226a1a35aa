package org.sanshe.incubation.term;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.Tenancies;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.Signing;
import org.sanshe.party.Preparing;
import org.springframework.context.i18n.LocaleContextHolder;

/** 孵化协议台: the tasks of {@code incubation.bpmn}. */
@Desk("incubation")
class IncubationDesk {

    private final Tenancies tenancies;
    private final Agreements agreements;
    private final TenancyFacts facts;
    private final TermLimits limits;
    private final TermClock clock;
    private final TermPapers papers;
    private final Preparing preparing;
    private final Submissions submissions;
    private final Documents documents;

    IncubationDesk(
            Tenancies tenancies,
            Agreements agreements,
            TenancyFacts facts,
            TermLimits limits,
            TermClock clock,
            TermPapers papers,
            Preparing preparing,
            Submissions submissions,
            Documents documents) {
        this.tenancies = tenancies;
        this.agreements = agreements;
        this.facts = facts;
        this.limits = limits;
        this.clock = clock;
        this.papers = papers;
        this.preparing = preparing;
        this.submissions = submissions;
        this.documents = documents;
    }

    @Prefills
    Map<String, Object> draftIncubationAgreement(TaskContext t) {
        var values = new LinkedHashMap<String, Object>();
        submissions.latest(t.caseNo(), "draftIncubationAgreement", null).ifPresent(values::putAll);
        values.put("facts", facts.of(t.caseNo()));
        values.putIfAbsent("startsOn", t.today().toString());
        values.putIfAbsent("services", "注册辅导、能力诊断、导师辅导、培训、共享场地和设备。");
        values.putIfAbsent("duties", "遵守基地管理制度，按期参加评审和培训，如实报告情况，爱护场地和设备。");
        return values;
    }

    /** The form {@code incubation-agreement}. */
    record Draft(LocalDate startsOn, String place, String services, String duties, String terms) {}

    @Handles
    void draftIncubationAgreement(TaskContext t, Draft form) {
        LocalDate latest = t.today().plusMonths(limits.get("START_WITHIN", t.today()));
        if (form.startsOn().isBefore(t.today()) || form.startsOn().isAfter(latest)) {
            throw at("startsOn", TermRule.START_OUT_OF_RANGE, t.today(), latest);
        }
        agreements.draft(
                t.caseNo(),
                form.startsOn(),
                new Agreements.Text(form.place(), form.services(), form.duties(), form.terms()),
                t.actor().personId());
        clock.met(t.caseNo(), "draftIncubationAgreement");
    }

    static InvalidInput at(String field, TermRule rule, Object... args) {
        return InvalidInput.at(field, new Refusal(rule, args).message(LocaleContextHolder.getLocale()));
    }

    @Prefills
    Map<String, Object> signIncubationAgreement(TaskContext t) {
        return Map.of("facts", shown(t.caseNo()), "founders", founding(t.caseNo()));
    }

    private boolean founding(String caseNo) {
        return preparing.isPreparing(tenancies.get(caseNo).organizationId());
    }

    /** The form {@code incubation-signature}. */
    record Signature(String decision, String signatory, Boolean accepts, String authority, String reason) {}

    @Handles
    void signIncubationAgreement(TaskContext t, Signature form) {
        if ("DECLINE".equals(form.decision())) {
            agreements.decline(t.caseNo(), form.reason());
            return;
        }
        if (!Boolean.TRUE.equals(form.accepts())) {
            throw InvalidInput.at("accepts", "请确认已阅读并同意协议。", "Confirm that you have read and accept it.");
        }
        if (founding(t.caseNo())) {
            if (form.authority() == null) throw at("authority", TermRule.AUTHORITY_MISSING);
            documents.attach(List.of(form.authority()), t.caseNo(), "authorityLetter", t.actor(), Audience.CASE);
        }
        if (!agreements.sign(t.caseNo(), form.signatory())) {
            throw new Refusal(
                    TermRule.SIGNING_OVER,
                    LocalDateTime.ofInstant(agreements.get(t.caseNo()).signBy(), SansheClock.ZONE));
        }
    }

    @Prefills
    Map<String, Object> countersignIncubation(TaskContext t) {
        return Map.of("facts", shown(t.caseNo()));
    }

    /** A form with a decision and an opinion. */
    record Verdict(String decision, String opinion) {

        boolean agrees() {
            return "AGREE".equals(decision);
        }

        /** Who returns something says why. */
        void requireReason() {
            if (!agrees() && (opinion == null || opinion.isBlank())) {
                throw InvalidInput.at("opinion", "退回的，请写明原因。", "Say why you return it.");
            }
        }
    }

    @Handles
    void countersignIncubation(TaskContext t, Verdict form) {
        form.requireReason();
        clock.met(t.caseNo(), "countersignIncubation");
        if (!form.agrees()) return;
        agreements.countersign(t.caseNo(), t.actor().personId());
        papers.signed(
                tenancies.get(t.caseNo()),
                new Signing(
                        t.actor().name(),
                        LocalDateTime.ofInstant(t.at(), SansheClock.ZONE),
                        "签署记录" + t.submission().digest().substring(0, 16)));
    }

    /** The tenancy and what the agreement says. */
    private List<Map<String, Object>> shown(String caseNo) {
        Agreement a = agreements.get(caseNo);
        var t = tenancies.get(caseNo);
        var rows = facts.of(caseNo);
        TenancyFacts.add(
                rows, "约定的孵化期", "Term agreed", a.startsOn() + " — " + TermDays.last(a.startsOn(), t.termMonths()));
        TenancyFacts.add(rows, "场所", "Place", a.place());
        TenancyFacts.add(rows, "基地的服务", "Services", a.services());
        TenancyFacts.add(rows, "组织的义务", "Duties", a.duties());
        if (a.terms() != null && !a.terms().isBlank()) TenancyFacts.add(rows, "特别约定", "Special terms", a.terms());
        if (a.signatory() != null) {
            TenancyFacts.add(
                    rows,
                    "组织签订",
                    "Signed by the organization",
                    a.signatory()
                            + Language.say("，", ", ")
                            + LocalDateTime.ofInstant(a.signedAt(), SansheClock.ZONE)
                                    .toLocalDate());
        }
        return rows;
    }
}
