package org.sanshe.grant.execution;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.context.i18n.LocaleContextHolder;

/** 资助协议台: the tasks of {@code grantLife.bpmn} around the agreement and the follow-up. */
@Desk("grantLife")
class GrantLifeDesk {

    private final GrantProjects projects;
    private final GrantSchemes schemes;
    private final GrantFacts facts;
    private final GrantCosts costs;
    private final GrantSettling settling;
    private final Submissions submissions;
    private final Documents documents;
    private final Deadlines deadlines;
    private final Evidence evidence;

    GrantLifeDesk(
            GrantProjects projects,
            GrantSchemes schemes,
            GrantFacts facts,
            GrantCosts costs,
            GrantSettling settling,
            Submissions submissions,
            Documents documents,
            Deadlines deadlines,
            Evidence evidence) {
        this.projects = projects;
        this.schemes = schemes;
        this.facts = facts;
        this.costs = costs;
        this.settling = settling;
        this.submissions = submissions;
        this.documents = documents;
        this.deadlines = deadlines;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> prepareAgreement(TaskContext t) {
        GrantProject p = projects.get(t.caseNo());
        var values = new LinkedHashMap<String, Object>();
        submissions.latest(t.caseNo(), "prepareAgreement", null).ifPresent(values::putAll);
        values.put("facts", facts.of(p));
        values.put("instalments", facts.instalments(p));
        values.putIfAbsent("finalDue", latestFinal(p).toString());
        return values;
    }

    /** The form {@code grant-agreement}. */
    record Draft(LocalDateTime midtermDue, LocalDate finalDue, List<GrantProjects.Goal> goals, String terms) {}

    @Handles
    void prepareAgreement(TaskContext t, Draft form) {
        GrantProject p = projects.get(t.caseNo());
        boolean midterm =
                InstalmentsOfScheme.hasMidterm(schemes.get(p.schemeId()).body());
        if (midterm && form.midtermDue() == null) throw at("midtermDue", GrantRule.MIDTERM_MISSING);
        LocalDateTime due = midterm ? form.midtermDue() : null;
        if (due != null && !within(p, due.toLocalDate())) {
            throw at("midtermDue", GrantRule.MIDTERM_OUTSIDE_TERM, due.toLocalDate(), p.from(), p.until());
        }
        LocalDate latest = latestFinal(p);
        if (form.finalDue().isAfter(latest)) throw at("finalDue", GrantRule.FINAL_TOO_LATE, form.finalDue(), latest);
        projects.draft(t.caseNo(), due, form.finalDue(), form.terms(), t.actor().personId());
        projects.goals(t.caseNo(), form.goals());
        deadlines.met(t.caseNo(), "prepareAgreement");
    }

    private LocalDate latestFinal(GrantProject p) {
        return p.until().plusDays(schemes.get(p.schemeId()).body().reporting().finalWithinDays());
    }

    static boolean within(GrantProject p, LocalDate day) {
        return !day.isBefore(p.from()) && !day.isAfter(p.until());
    }

    static InvalidInput at(String field, GrantRule rule, Object... args) {
        return InvalidInput.at(field, new Refusal(rule, args).message(LocaleContextHolder.getLocale()));
    }

    @Prefills
    Map<String, Object> signAgreement(TaskContext t) {
        return about(t);
    }

    /** The form {@code grant-signature}. */
    record Signature(String decision, String signatory, Boolean accepts, String reason) {}

    @Handles
    void signAgreement(TaskContext t, Signature form) {
        GrantProject p = projects.get(t.caseNo());
        if ("DECLINE".equals(form.decision())) {
            projects.decline(t.caseNo(), form.reason());
        } else {
            if (!Boolean.TRUE.equals(form.accepts())) {
                throw InvalidInput.at("accepts", "请确认已阅读并同意协议。", "Confirm that you have read and agree to it.");
            }
            if (!projects.sign(t.caseNo(), form.signatory())) {
                throw new Refusal(GrantRule.SIGNING_OVER, LocalDateTime.ofInstant(p.signBy(), SansheClock.ZONE));
            }
            deadlines.met(t.caseNo(), "signAgreement");
        }
    }

    @Prefills
    Map<String, Object> signForUnit(TaskContext t) {
        return about(t);
    }

    /** A form with a decision and an opinion. */
    record Verdict(String decision, String opinion) {

        boolean agrees() {
            return "AGREE".equals(decision);
        }
    }

    @Handles
    void signForUnit(TaskContext t, Verdict form) {
        if (!form.agrees()) return;
        projects.countersign(t.caseNo(), t.actor().personId());
        deadlines.met(t.caseNo(), "signForUnit");
    }

    @Prefills
    Map<String, Object> auditCosts(TaskContext t) {
        return costs.prefill(projects.get(t.caseNo()));
    }

    @Handles
    void auditCosts(TaskContext t, GrantCosts.Form form) {
        costs.audit(projects.get(t.caseNo()), form, t);
        deadlines.met(t.caseNo(), "auditCosts");
    }

    @Prefills
    Map<String, Object> settleGrant(TaskContext t) {
        return shown(t);
    }

    /** The form {@code grant-settlement}. */
    record Settlement(String remark) {}

    @Handles
    void settleGrant(TaskContext t, Settlement form) {
        settling.requireReady(projects.get(t.caseNo()));
        deadlines.met(t.caseNo(), "settleGrant");
    }

    @Prefills
    Map<String, Object> approveSettlement(TaskContext t) {
        return shown(t);
    }

    @Handles
    void approveSettlement(TaskContext t, Verdict form) {
        if (form.agrees()) settling.requireReady(projects.get(t.caseNo()));
    }

    @Prefills
    Map<String, Object> closeGrant(TaskContext t) {
        return about(t);
    }

    /** The form {@code grant-closing}. */
    record Closing(String conclusion) {}

    @Handles
    void closeGrant(TaskContext t, Closing form) {
        settling.close(projects.get(t.caseNo()), form.conclusion(), t.actor());
        deadlines.met(t.caseNo(), "closeGrant");
    }

    @Prefills
    Map<String, Object> reportFollowUp(TaskContext t) {
        return about(t);
    }

    /** The form {@code grant-follow-up}. */
    record FollowUp(String works, int beneficiaries, String report, List<String> files) {}

    @Handles
    void reportFollowUp(TaskContext t, FollowUp form) {
        if (form.files() != null) {
            documents.attach(form.files(), t.caseNo(), "grantFollowUp", t.actor(), Audience.CASE);
        }
        deadlines.met(t.caseNo(), "reportFollowUp");
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "grantFollowedUp",
                        t.node(),
                        Map.of("works", form.works(), "beneficiaries", form.beneficiaries()))
                .by(GrantBook.BUDGET));
    }

    private Map<String, Object> about(TaskContext t) {
        return Map.of("facts", facts.of(projects.get(t.caseNo())));
    }

    private Map<String, Object> shown(TaskContext t) {
        GrantProject p = projects.get(t.caseNo());
        return Map.of("facts", facts.of(p), "figures", settling.shown(p));
    }
}
