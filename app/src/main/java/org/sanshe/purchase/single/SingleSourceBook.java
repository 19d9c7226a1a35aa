package org.sanshe.purchase.single;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.purchase.Candidates;
import org.sanshe.purchase.Plans;
import org.sanshe.purchase.SingleSources;
import org.sanshe.purchase.single.Objections.Objection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 单一来源采购档案: what the other stages may know of single sources. */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
class SingleSourceBook implements SingleSources, Candidates {

    private final SingleSourceRows rows;
    private final Objections objections;
    private final Plans plans;
    private final Cases cases;
    private final Submissions submissions;
    private final Messages messages;

    SingleSourceBook(
            SingleSourceRows rows,
            Objections objections,
            Plans plans,
            Cases cases,
            Submissions submissions,
            Messages messages) {
        this.rows = rows;
        this.objections = objections;
        this.plans = plans;
        this.cases = cases;
        this.submissions = submissions;
        this.messages = messages;
    }

    @Override
    public boolean justified(String caseNo) {
        return rows.findById(caseNo)
                .map(s -> s.status() == SingleSourceStatus.JUSTIFIED)
                .orElse(false);
    }

    /** The single source of a purchase or of one of its lots: a lot takes over what was justified for the whole. */
    SingleSource of(String caseNo) {
        return rows.findById(caseNo).orElseGet(() -> {
            String whole = cases.get(caseNo).parentCaseNo();
            return whole == null ? rows.get(caseNo) : rows.save(rows.get(whole).forLot(caseNo));
        });
    }

    /**
     * A single source whose notice is or was public.
     *
     * @throws NotFound when none was published
     */
    SingleSource published(String caseNo) {
        return rows.findById(caseNo)
                .filter(s -> s.publicFrom() != null)
                .orElseThrow(() -> new NotFound("single source " + caseNo));
    }

    /** The objections to the notice now or last public. */
    List<Objection> objections(SingleSource source) {
        if (source.publicFrom() == null) return List.of();
        return objections.since(
                source.caseNo(),
                source.publicFrom().atStartOfDay(SansheClock.ZONE).toInstant());
    }

    @Override
    public Optional<Procured> find(String caseNo) {
        return rows.findById(caseNo)
                .filter(s -> s.status() == SingleSourceStatus.AGREED)
                .map(this::procured);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(String caseNo, String reason, String basis) {
        rows.findById(caseNo).ifPresent(s -> {
            boolean asked = s.status() == SingleSourceStatus.INVITED || s.status() == SingleSourceStatus.AGREED;
            s.cancel();
            if (!asked) return;
            messages.toOrganization(
                    s.organizationId(),
                    caseNo,
                    "“" + plans.of(caseNo).title() + "”采购活动终止：" + reason,
                    "The purchase “" + plans.of(caseNo).title() + "” has ended: " + reason,
                    null);
        });
    }

    private Procured procured(SingleSource s) {
        var plan = plans.of(s.caseNo());
        return new Procured(
                s.caseNo(),
                plan.title(),
                plan.buyer(),
                plan.unitId(),
                s.contactName(),
                s.contactPhone(),
                s.bondShare(),
                s.agreedAt(),
                s.negotiators(),
                List.of(new Candidate(
                        1,
                        reference(s),
                        s.caseNo(),
                        s.organizationId(),
                        s.creditCode(),
                        s.supplier(),
                        s.agreed(),
                        null,
                        Map.of())),
                List.of(new Participant(reference(s), s.caseNo(), s.organizationId(), s.supplier(), true, null)));
    }

    /** Tells this agreement from an earlier one with the same supplier. */
    private static String reference(SingleSource s) {
        return s.creditCode() + "/" + s.agreedAt().getEpochSecond();
    }

    /** What was handed in last at a node of this case. */
    Map<String, Object> latest(String caseNo, String node) {
        return submissions.latest(caseNo, node, null).orElse(Map.of());
    }
}
