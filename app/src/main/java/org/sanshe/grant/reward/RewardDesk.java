package org.sanshe.grant.reward;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.reward.RewardClaim.Status;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.grant.scheme.Reward;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.ledger.FundingSource;
import org.sanshe.party.Registry;
import org.springframework.context.i18n.LocaleContextHolder;

/** 奖补办理台: the tasks of {@code rewardClaim.bpmn}. */
@Desk("rewardClaim")
class RewardDesk {

    private static final LegalBasis SEPARATE = new LegalBasis("行政事业单位内部控制规范（试行）", "第十五条");

    private final RewardClaims claims;
    private final RewardClaiming claiming;
    private final RewardFindings findings;
    private final Inspectors inspectors;
    private final RewardObjections objections;
    private final GrantSchemes schemes;
    private final Registry registry;
    private final Submissions submissions;
    private final Documents documents;
    private final Evidence evidence;

    RewardDesk(
            RewardClaims claims,
            RewardClaiming claiming,
            RewardFindings findings,
            Inspectors inspectors,
            RewardObjections objections,
            GrantSchemes schemes,
            Registry registry,
            Submissions submissions,
            Documents documents,
            Evidence evidence) {
        this.claims = claims;
        this.claiming = claiming;
        this.findings = findings;
        this.inspectors = inspectors;
        this.objections = objections;
        this.schemes = schemes;
        this.registry = registry;
        this.submissions = submissions;
        this.documents = documents;
        this.evidence = evidence;
    }

    @Starts(prefix = "JL", roles = Role.ORGANIZATION)
    CaseFacts start(StartContext s, RewardClaiming.Form form) {
        GrantScheme scheme = claiming.scheme(s.about());
        RewardClaim c = claiming.lodge(s.caseNo(), scheme, form, s.actor());
        evidence.record(Act.of(
                        s.caseNo(),
                        s.actor(),
                        "rewardClaimed",
                        "start",
                        Map.of("category", c.category(), "amount", c.total().toString()))
                .by(GrantPayouts.PAY));
        return new CaseFacts(
                scheme.name() + "：" + RewardAmounts.fixed(scheme, c.category()).name(),
                c.unitId(),
                c.organizationId(),
                null);
    }

    @Handles
    void completeClaim(TaskContext t, RewardClaiming.Form form) {
        claiming.complete(claims.get(t.caseNo()), form, t.actor());
    }

    /** The form {@code reward-check}. */
    record Check(String outcome, Long matchUnit, FundingSource matchSource, LocalDate matchDueOn, String opinion) {}

    @Handles
    void checkClaim(TaskContext t, Check form) {
        RewardClaim c = claims.get(t.caseNo());
        switch (form.outcome()) {
            case "PASS" -> pass(c, form, t);
            case "RETURN" -> claims.become(c.caseNo(), Status.RETURNED, form.opinion());
            default -> claims.become(c.caseNo(), Status.CLAIMED, form.opinion());
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "rewardChecked",
                        t.node(),
                        Map.of("outcome", form.outcome(), "opinion", form.opinion()))
                .by(GrantPayouts.PAY));
    }

    private void pass(RewardClaim c, Check form, TaskContext t) {
        findings.of(c, t.today()).stream().filter(f -> !f.passed()).findFirst().ifPresent(f -> {
            throw new Refusal(RewardRule.NOT_ELIGIBLE, f.text());
        });
        if (c.match().isPositive()) {
            boolean named = form.matchUnit() != null
                    && form.matchUnit() != c.unitId()
                    && form.matchSource() != null
                    && form.matchDueOn() != null
                    && !form.matchDueOn().isBefore(t.today());
            if (!named) throw new Refusal(RewardRule.MATCH_MISSING, c.match());
            claims.match(c.caseNo(), form.matchUnit(), form.matchSource(), form.matchDueOn());
        }
        claims.become(c.caseNo(), Status.CHECKED, null);
    }

    /** The form {@code reward-inspectors}. */
    record Group(List<String> members) {}

    @Handles
    void nameInspectors(TaskContext t, Group form) {
        RewardClaim c = claims.get(t.caseNo());
        int fewest = Math.max(1, schemes.get(c.schemeId()).body().reward().inspectors());
        var candidates = inspectors.candidates(c.unitId());
        var named = new LinkedHashMap<Long, String>();
        for (String member : form.members()) {
            long id = Long.parseLong(member);
            String name = candidates.get(id).name();
            if (submissions.did(t.caseNo(), "checkClaim", id)) throw new Refusal(RewardRule.INSPECTOR_CHECKED, name);
            named.put(id, name);
        }
        if (named.size() < fewest) throw new Refusal(RewardRule.TOO_FEW_INSPECTORS, fewest, named.size());
        inspectors.name(t.caseNo(), named);
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "inspectorsNamed",
                        t.node(),
                        Map.of("members", String.join("、", named.values())))
                .by(SEPARATE));
    }

    /** The form {@code reward-inspection}. */
    record Inspection(
            LocalDate inspectedOn, List<Measure> measures, String verdict, String opinion, List<String> photos) {}

    /** One measure of it. */
    record Measure(String name, BigDecimal value) {}

    @Handles
    void inspectOnSite(TaskContext t, Inspection form) {
        RewardClaim c = claims.get(t.caseNo());
        var standards = schemes.get(c.schemeId()).body().reward().standards();
        var names = measures(standards);
        if (form.inspectedOn().isAfter(t.today()) || form.inspectedOn().isBefore(SansheClock.day(c.lodgedAt()))) {
            throw InvalidInput.at("inspectedOn", "查验日期应当在申报之后、今天之前。", "The day must lie between the claim and today.");
        }
        var measured = new LinkedHashMap<String, BigDecimal>();
        for (int i = 0; i < names.size(); i++)
            measured.put(names.get(i), form.measures().get(i).value());
        if ("MET".equals(form.verdict())) requireMet(standards, names, measured);
        inspectors.sign(t.caseNo(), t.actor().personId(), form.verdict(), form.inspectedOn(), form.opinion());
        for (int i = 0; i < names.size(); i++) {
            inspectors.measure(t.caseNo(), t.actor().personId(), i + 1, names.get(i), measured.get(names.get(i)));
        }
        documents.attach(
                form.photos(),
                t.caseNo(),
                "inspectionPhoto",
                t.actor(),
                Audience.CASE,
                Audience.organization(c.organizationId()));
        evidence.record(Act.of(t.caseNo(), t.actor(), "inspected", t.node(), Map.of("verdict", form.verdict()))
                .by(SEPARATE));
    }

    /** What is to be measured, each once, in the order of the standards. */
    static List<String> measures(List<Reward.Standard> standards) {
        return standards.stream()
                .flatMap(s -> java.util.stream.Stream.of(s.measure(), s.per()))
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    private static void requireMet(
            List<Reward.Standard> standards, List<String> names, Map<String, BigDecimal> measured) {
        for (Reward.Standard s : standards) {
            if (s.holds(measured.get(s.measure()), s.per() == null ? null : measured.get(s.per()))) continue;
            throw InvalidInput.at(
                    "measures[" + names.indexOf(s.measure()) + "].value",
                    new Refusal(RewardRule.STANDARD_NOT_MET, RewardFindings.text(s))
                            .message(LocaleContextHolder.getLocale()));
        }
    }

    /** The form {@code reward-approval}. */
    record Approval(String outcome, String opinion) {}

    @Handles
    void approveReward(TaskContext t, Approval form) {
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "rewardDecided",
                        t.node(),
                        Map.of("outcome", form.outcome(), "opinion", form.opinion()))
                .by(SEPARATE));
    }

    /** The form {@code reward-objection}. */
    record ObjectionForm(String subject, String objector, String content, List<String> files) {}

    @Handles
    void watchPublicity(TaskContext t, ObjectionForm form) {
        objections.lodge(t.caseNo(), form.subject(), form.objector(), form.content());
        if (form.files() != null) documents.attach(form.files(), t.caseNo(), "objection", t.actor(), Audience.CASE);
        String name = registry.get(Long.parseLong(form.subject())).name();
        evidence.record(Act.of(t.caseNo(), t.actor(), "rewardObjected", t.node(), Map.of("about", name))
                .by(RewardPublicity.OPENNESS));
    }

    @Handles
    void investigateObjection(TaskContext t, RewardObjections.Investigation form) {
        objections.investigated(t, form);
    }

    @Handles
    void decideObjection(TaskContext t, RewardObjections.Decision form) {
        objections.decided(t, form);
    }
}
