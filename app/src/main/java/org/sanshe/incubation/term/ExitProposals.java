package org.sanshe.incubation.term;

import java.time.LocalDate;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.IncubationReviews;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.Tenancy.Status;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.springframework.stereotype.Component;

/** 退驻建议: what the rules name as a reason to end a tenancy is put before an officer; nobody is put out by a rule alone. */
@Component
class ExitProposals {

    private final Exits exits;
    private final Bases bases;
    private final IncubationReviews reviews;
    private final Registrations registrations;
    private final TenancyBook book;
    private final TermClock clock;
    private final Cases cases;
    private final Messages messages;
    private final Evidence evidence;

    ExitProposals(
            Exits exits,
            Bases bases,
            IncubationReviews reviews,
            Registrations registrations,
            TenancyBook book,
            TermClock clock,
            Cases cases,
            Messages messages,
            Evidence evidence) {
        this.exits = exits;
        this.bases = bases;
        this.reviews = reviews;
        this.registrations = registrations;
        this.book = book;
        this.clock = clock;
        this.cases = cases;
        this.messages = messages;
        this.evidence = evidence;
    }

    /** After a review: too many failed ones, and founders who are not registered in time. */
    void afterReview(Tenancy t) {
        int most = bases.rules(t.rulesId()).body().failedReviews();
        long failed = reviews.of(t.caseNo()).stream().filter(r -> !r.passed()).count();
        if (most > 0 && failed >= most) propose(t, "FAILED_REVIEWS", "评审不合格" + failed + "次，管理办法规定" + most + "次");
        registrations
                .underWay(t.caseNo())
                .filter(Registrations.Registration::overdue)
                .ifPresent(r -> propose(t, "NOT_REGISTERED", "应于 " + r.dueOn() + " 前完成登记，尚未登记"));
    }

    /** 长期不开展活动: when nothing was done for more than the months of the rules. */
    void whenInactive(Tenancy t) {
        int months = bases.rules(t.rulesId()).body().inactiveMonths();
        if (months == 0) return;
        LocalDate since = book.activeOn(t.caseNo());
        if (clock.today().isAfter(since.plusMonths(months))) {
            propose(t, "INACTIVE", "自 " + since + " 起没有活动记录，管理办法规定" + months + "个月");
        }
    }

    /** The same facts are put forward once; while an exit is under way nothing is. */
    void propose(Tenancy t, String ground, String reason) {
        cases.lock(t.caseNo());
        if (t.status() != Status.IN_TERM
                || exits.underWay(t.caseNo()).isPresent()
                || exits.wasProposed(t.caseNo(), ground, reason)) return;
        Base base = bases.get(t.baseId());
        String title = "退驻建议：" + t.organization();
        String no = cases.open("TZ", "incubationExit", t.caseNo(), title, t.organizationId(), caseNo -> {
            cases.entrust(caseNo, base.operatorId());
            exits.enter(caseNo, t.caseNo(), Exits.Origin.PROPOSAL, ground, reason);
        });
        messages.toRole(
                Role.OFFICER,
                base.unitId(),
                no,
                "“" + t.organization() + "”：" + reason + "。请决定是否启动退驻程序",
                "An exit is proposed: " + exits.ground(ground).en(),
                null);
        evidence.record(Act.of(t.caseNo(), null, "exitProposed", null, Map.of("ground", ground, "reason", reason))
                .by(exits.ground(ground).basis()));
    }
}
