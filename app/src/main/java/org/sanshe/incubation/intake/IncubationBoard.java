package org.sanshe.incubation.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.DeadlineView;
import org.sanshe.calendar.Deadlines;
import org.sanshe.forms.Records;
import org.sanshe.inbox.Drafts;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.IncubationApplication;
import org.sanshe.incubation.IncubationApplication.Status;
import org.sanshe.incubation.IncubationApplications;
import org.sanshe.incubation.IncubationBlocks;
import org.sanshe.incubation.IncubationBlocks.Block;
import org.sanshe.incubation.IncubationCall;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.base.Finding;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 我的孵化: what to do next and by when, where the own applications stand, and the calls one could answer. */
@Component
@Transactional(readOnly = true)
class IncubationBoard {

    private static final int MOST_CALLS = 20;

    private final IncubationCalls calls;
    private final IncubationApplications applications;
    private final Tenancies tenancies;
    private final IntakeConditions conditions;
    private final IntakeKnown known;
    private final IntakeRows rows;
    private final Bases bases;
    private final Deadlines deadlines;
    private final Drafts drafts;
    private final ObjectProvider<IncubationBlocks> blocks;
    private final SansheClock clock;

    IncubationBoard(
            IncubationCalls calls,
            IncubationApplications applications,
            Tenancies tenancies,
            IntakeConditions conditions,
            IntakeKnown known,
            IntakeRows rows,
            Bases bases,
            Deadlines deadlines,
            Drafts drafts,
            ObjectProvider<IncubationBlocks> blocks,
            SansheClock clock) {
        this.calls = calls;
        this.applications = applications;
        this.tenancies = tenancies;
        this.conditions = conditions;
        this.known = known;
        this.rows = rows;
        this.bases = bases;
        this.deadlines = deadlines;
        this.drafts = drafts;
        this.blocks = blocks;
        this.clock = clock;
    }

    /**
     * 正在受理.
     *
     * @param closesAt null for a rolling one
     * @param reasons why the organization may not apply; empty when it may
     * @param draftAt when something was typed for it last; null when nothing was
     */
    record OpenCall(
            String caseNo,
            String title,
            String base,
            int places,
            Instant closesAt,
            List<String> reasons,
            Instant draftAt) {

        /** Whether nothing speaks against an application. */
        public boolean isPossible() {
            return reasons.isEmpty();
        }
    }

    /**
     * 本组织的申请.
     *
     * @param next what happens next, as a message key
     * @param dueAt until when, for what is asked of it or of the base now; null for nothing
     * @param own whether it is the organization's turn
     * @param position on the waiting list; null when it does not wait
     */
    record Standing(
            IncubationApplication application,
            String base,
            String next,
            Instant dueAt,
            boolean own,
            Integer position,
            boolean withdrawable) {}

    /** 本组织的孵化. */
    record Own(Tenancy tenancy, String base) {}

    /** All of it. @param free whether an application could be begun at all */
    record Board(
            boolean preparing,
            boolean free,
            List<Standing> applications,
            List<Own> tenancies,
            List<Block> blocks,
            List<OpenCall> calls) {}

    Board of(Actor actor) {
        if (actor.organizationId() == null) throw new NotFound("an organization of the account");
        long organization = actor.organizationId();
        List<IncubationApplication> own = applications.of(organization);
        List<Tenancy> terms = tenancies.of(organization);
        boolean free =
                applications.underWay(organization).isEmpty() && terms.stream().noneMatch(Tenancy::isTenant);
        var parts = new ArrayList<Block>();
        blocks.orderedStream().forEach(b -> parts.addAll(b.of(actor)));
        return new Board(
                known.track(organization) == org.sanshe.incubation.BaseRules.Track.FOUNDING,
                free,
                own.stream().map(this::standing).toList(),
                terms.stream().map(t -> new Own(t, base(t.baseId()))).toList(),
                parts,
                calls.open().stream().limit(MOST_CALLS).map(c -> call(c, actor)).toList());
    }

    private Standing standing(IncubationApplication a) {
        boolean own = a.status() == Status.RETURNED || a.status() == Status.OFFERED;
        String node = switch (a.status()) {
            case SUBMITTED -> "checkApplication";
            case RETURNED -> "completeApplication";
            case OFFERED -> "acceptPlace";
            case WAITING -> "awaitPlace";
            default -> null;
        };
        Instant due = node == null
                ? null
                : deadlines
                        .current(a.caseNo(), node)
                        .map(DeadlineView::date)
                        .map(java.util.Date::toInstant)
                        .orElse(null);
        return new Standing(
                a,
                base(a.baseId()),
                "incubationMine.next." + a.status().name(),
                due,
                own,
                a.status() == Status.WAITING ? rows.position(a.caseNo()) : null,
                IntakeWithdrawing.mayWithdraw(a));
    }

    private OpenCall call(IncubationCall call, Actor actor) {
        long organization = actor.organizationId();
        Base base = bases.get(call.baseId());
        LocalDate today = clock.today();
        var nothing = Records.bind(IntakeForm.class, Map.<String, Object>of());
        List<Finding> findings =
                conditions.of(bases.rules(call.rulesId()), organization, known.track(organization), nothing, today);
        return new OpenCall(
                call.caseNo(),
                call.title(),
                base.in(Language.isEnglish()),
                call.places(),
                call.closesAt(),
                findings.stream()
                        .filter(f -> !f.passed() && !IntakeConditions.isChosen(f))
                        .map(f -> f.in(Language.isEnglish())
                                + Language.say("（依据：", " (")
                                + f.source()
                                + Language.say("）", ")"))
                        .toList(),
                drafts.find(actor, Drafts.start("incubationApplication", call.caseNo()))
                        .map(Drafts.Draft::savedAt)
                        .orElse(null));
    }

    private String base(long id) {
        return bases.get(id).in(Language.isEnglish());
    }
}
