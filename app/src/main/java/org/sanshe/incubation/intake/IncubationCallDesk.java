package org.sanshe.incubation.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.IncubationApplication.Status;
import org.sanshe.incubation.IncubationCall;
import org.sanshe.incubation.Places;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;

/** 招募办理台: a call is drafted, judged, revised, and a rolling one stopped. */
@Desk("incubationCall")
class IncubationCallDesk {

    private final IncubationCalls calls;
    private final IntakeFunnel funnel;
    private final IncubationDesks desks;
    private final Bases bases;
    private final Places places;
    private final Evidence evidence;

    IncubationCallDesk(
            IncubationCalls calls,
            IntakeFunnel funnel,
            IncubationDesks desks,
            Bases bases,
            Places places,
            Evidence evidence) {
        this.calls = calls;
        this.funnel = funnel;
        this.desks = desks;
        this.bases = bases;
        this.places = places;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        Base base = base(s);
        var values = about(base, rules(base, s.today()));
        values.put("returned", "");
        return values;
    }

    @Starts(
            prefix = "ZM",
            roles = {Role.OFFICER, Role.ORGANIZATION})
    CaseFacts start(StartContext s, CallForm form) {
        Base base = base(s);
        BaseRules rules = rules(base, s.today());
        check(base, form, LocalDateTime.ofInstant(s.at(), SansheClock.ZONE));
        calls.enter(form.call(s.caseNo(), base.id(), rules.id()), form.offered());
        evidence.record(Act.of(s.caseNo(), s.actor(), "incubationCallDrafted", "start", facts(form))
                .by(IntakeTerms.basis(rules)));
        return new CaseFacts(base.name() + "：" + form.title(), base.unitId(), null, null).operatedBy(base.operatorId());
    }

    @Prefills
    Map<String, Object> approveCall(TaskContext t) {
        IncubationCall call = calls.get(t.caseNo());
        Base base = bases.get(call.baseId());
        boolean english = Language.isEnglish();
        var facts = new ArrayList<Map<String, Object>>();
        fact(facts, "基地", "Base", base.in(english));
        fact(facts, "依据的办法", "Rules", bases.rules(call.rulesId()).source());
        fact(facts, "招募名称", "Title", call.title());
        fact(facts, "名额", "Places", call.places());
        fact(facts, "空余孵化位", "Free places", places.of(base.id()).free());
        fact(facts, "受理时间", "Window", window(call));
        fact(facts, "提供的孵化服务", "Offered", calls.text(t.caseNo()).offered());
        return Map.of("facts", facts);
    }

    /** The form {@code incubation-call-approval}. */
    record Approval(String decision, String opinion) {}

    @Handles
    void approveCall(TaskContext t, Approval form) {
        IncubationCall call = calls.get(t.caseNo());
        boolean approved = "APPROVE".equals(form.decision());
        if (approved) {
            free(bases.get(call.baseId()), call.places());
            if (!call.isRolling() && !call.closesAt().isAfter(t.at())) {
                throw new Refusal(IntakeRule.WINDOW_PAST, SansheClock.minute(call.closesAt()));
            }
        }
        calls.judged(t.caseNo(), approved, form.opinion());
        if ("REJECT".equals(form.decision())) {
            calls.become(t.caseNo(), IncubationCall.Status.DRAFT, IncubationCall.Status.CANCELLED);
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        approved ? "incubationCallApproved" : "incubationCallReturned",
                        t.node(),
                        Map.of("opinion", form.opinion() == null ? "" : form.opinion()))
                .by(IntakeTerms.basis(bases.rules(call.rulesId()))));
    }

    @Prefills
    Map<String, Object> reviseCall(TaskContext t) {
        IncubationCall call = calls.get(t.caseNo());
        var text = calls.text(t.caseNo());
        var values = about(bases.get(call.baseId()), bases.rules(call.rulesId()));
        values.putAll(CallForm.values(call, text.offered()));
        values.put("returned", text.opinion() == null ? "" : text.opinion());
        return values;
    }

    @Handles
    void reviseCall(TaskContext t, CallForm form) {
        IncubationCall call = calls.get(t.caseNo());
        check(bases.get(call.baseId()), form, LocalDateTime.ofInstant(t.at(), SansheClock.ZONE));
        calls.revise(form.call(t.caseNo(), call.baseId(), call.rulesId()), form.offered());
        evidence.record(Act.of(t.caseNo(), t.actor(), "incubationCallRevised", t.node(), facts(form))
                .by(IntakeTerms.basis(bases.rules(call.rulesId()))));
    }

    @Prefills
    Map<String, Object> stopIntake(TaskContext t) {
        var numbers = funnel.of(t.caseNo());
        return Map.of(
                "title",
                calls.get(t.caseNo()).title(),
                "checking",
                numbers.of(Status.SUBMITTED) + numbers.of(Status.RETURNED),
                "checked",
                numbers.of(Status.CHECKED));
    }

    /** The form {@code incubation-call-closing}. */
    record Closing(String reason) {}

    @Handles
    void stopIntake(TaskContext t, Closing form) {
        calls.closing(t.caseNo(), form.reason());
        evidence.record(
                Act.of(t.caseNo(), t.actor(), "incubationCallStopped", t.node(), Map.of("reason", form.reason()))
                        .by(IntakeTerms.basis(bases.rules(calls.get(t.caseNo()).rulesId()))));
    }

    /** From when until when, in words. */
    static String window(IncubationCall call) {
        String from = SansheClock.minute(call.opensAt());
        return call.isRolling()
                ? Language.say(from + " 起常年受理", "rolling, from " + from)
                : from + " — " + SansheClock.minute(call.closesAt());
    }

    private Base base(StartContext s) {
        if (s.about() == null) throw new Refusal(IntakeRule.NO_BASE);
        return desks.of(s.about(), s.actor());
    }

    private BaseRules rules(Base base, LocalDate today) {
        return bases.inForce(base.id(), today).orElseThrow(() -> new Refusal(IntakeRule.NO_RULES, base.name(), today));
    }

    private void check(Base base, CallForm form, LocalDateTime now) {
        form.check(now);
        free(base, form.number());
    }

    private void free(Base base, int number) {
        int free = places.of(base.id()).free();
        if (number > free) throw new Refusal(IntakeRule.TOO_MANY_PLACES, free, number);
    }

    private Map<String, Object> about(Base base, BaseRules rules) {
        var occupancy = places.of(base.id());
        var values = new LinkedHashMap<String, Object>();
        values.put("base", base.in(Language.isEnglish()));
        values.put("rules", Language.isEnglish() ? rules.nameEn() : rules.name());
        values.put("free", occupancy.free());
        values.put("places", occupancy.places());
        return values;
    }

    private static Map<String, Object> facts(CallForm form) {
        return Map.of(
                "incubationPlaces",
                form.number(),
                "opensAt",
                form.opensAt().toString(),
                "closesAt",
                form.isRolling() ? "" : form.closesAt().toString());
    }

    private static void fact(List<Map<String, Object>> facts, String zh, String en, Object value) {
        facts.add(Map.of("name", Language.say(zh, en), "value", String.valueOf(value)));
    }
}
