package org.sanshe.incubation.term;

import java.time.LocalDate;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.IncubationApplication;
import org.sanshe.incubation.IncubationApplications;
import org.sanshe.incubation.Incubations;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.Tenancy.Status;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 孵化: begins tenancies and ends them; what happens between is {@code incubation.bpmn}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IncubationLife implements Incubations {

    private final IncubationApplications applications;
    private final Bases bases;
    private final Tenancies tenancies;
    private final TenancyBook book;
    private final Agreements agreements;
    private final HandOvers handOvers;
    private final TermPapers papers;
    private final TermClock clock;
    private final Cases cases;
    private final Evidence evidence;

    IncubationLife(
            IncubationApplications applications,
            Bases bases,
            Tenancies tenancies,
            TenancyBook book,
            Agreements agreements,
            HandOvers handOvers,
            TermPapers papers,
            TermClock clock,
            Cases cases,
            Evidence evidence) {
        this.applications = applications;
        this.bases = bases;
        this.tenancies = tenancies;
        this.book = book;
        this.agreements = agreements;
        this.handOvers = handOvers;
        this.papers = papers;
        this.clock = clock;
        this.cases = cases;
        this.evidence = evidence;
    }

    @Override
    public String begin(String application, Actor by) {
        cases.lock(application);
        var known = book.of(application);
        if (known.isPresent()) return known.get();
        IncubationApplication a = applications.get(application);
        tenancies.present(a.organizationId()).ifPresent(t -> {
            throw new Refusal(TermRule.TENANT_ALREADY, a.organization(), t.caseNo());
        });
        Base base = bases.get(a.baseId());
        String tenancy =
                cases.open("FH", "incubation", application, "孵化：" + a.organization(), a.organizationId(), caseNo -> {
                    cases.entrust(caseNo, base.operatorId());
                    book.enter(caseNo, a);
                    agreements.open(caseNo, clock.today());
                });
        evidence.record(
                Act.of(tenancy, by, "tenancyBegun", null, Map.of("application", application, "base", base.name()))
                        .by(TermRule.TENANT_ALREADY.basis()));
        return tenancy;
    }

    @Override
    public void leave(String tenancy, boolean forced, String reason, LocalDate notice, Actor by) {
        if (part(tenancy, forced, reason, notice, by)) cases.send("tenancyLeft", tenancy);
    }

    /** The same where the case itself goes on from there, as at the end of the term. @return false when it left before */
    boolean part(String tenancy, boolean forced, String reason, LocalDate notice, Actor by) {
        cases.lock(tenancy);
        Tenancy t = tenancies.get(tenancy);
        if (t.leftOn() != null) return false;
        if (t.status() != Status.IN_TERM) {
            throw new Refusal(TermRule.NOT_IN_TERM, t.organization(), t.status().in(Language.isEnglish()));
        }
        book.leave(tenancy, forced, reason, notice);
        LocalDate due = handOvers.open(t, notice);
        papers.exitNotice(t, forced, reason, notice, due);
        evidence.record(Act.of(
                        tenancy,
                        by,
                        forced ? "tenancyEnded" : "tenancyLeft",
                        null,
                        Map.of("reason", reason, "notice", notice.toString(), "handOverDue", due.toString()))
                .by(TermRule.HAND_OVER_UNSIGNED.basis()));
        return true;
    }

    @Override
    public void active(String tenancy, LocalDate day) {
        book.active(tenancy, day);
    }
}
