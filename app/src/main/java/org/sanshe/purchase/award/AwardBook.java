package org.sanshe.purchase.award;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.purchase.Awards;
import org.sanshe.purchase.Bonds;
import org.sanshe.purchase.Candidates;
import org.sanshe.purchase.Candidates.Candidate;
import org.sanshe.purchase.Candidates.Procured;
import org.sanshe.purchase.contract.ContractLimits;
import org.sanshe.purchase.tender.Moments;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 成交档案: the awards of a purchase, one for each candidate whose turn came. */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
class AwardBook implements Awards {

    private static final LegalBasis VOID = new LegalBasis("政府采购法实施条例", "第七十一条");

    private final AwardRows rows;
    private final PassedOver passedOver;
    private final List<Candidates> sources;
    private final SansheClock clock;
    private final ContractLimits limits;
    private final Cases cases;
    private final Bonds bonds;
    private final AwardLetters letters;
    private final Evidence evidence;

    AwardBook(
            AwardRows rows,
            PassedOver passedOver,
            List<Candidates> sources,
            SansheClock clock,
            ContractLimits limits,
            Cases cases,
            @Lazy Bonds bonds,
            AwardLetters letters,
            Evidence evidence) {
        this.rows = rows;
        this.passedOver = passedOver;
        this.sources = sources;
        this.clock = clock;
        this.limits = limits;
        this.cases = cases;
        this.bonds = bonds;
        this.letters = letters;
        this.evidence = evidence;
    }

    @Override
    public boolean ranked(String caseNo) {
        return newest(caseNo).filter(p -> !left(p).isEmpty()).isPresent();
    }

    @Override
    public boolean stands(String caseNo) {
        return find(caseNo).map(a -> a.status() == AwardStatus.ACTIVE).orElse(false);
    }

    @Override
    public boolean hasNextCandidate(String caseNo) {
        var procured = newest(caseNo);
        if (procured.isEmpty() || nextCandidate(caseNo).isEmpty()) return false;
        List<Award> turns = turns(procured.get());
        if (turns.isEmpty()) return true;
        Award last = turns.get(turns.size() - 1);
        if (last.restartReason() != null) return false;
        return switch (last.status()) {
            case UNSUCCESSFUL -> true;
            case CANCELLED -> stillValid(procured.get(), turns) >= leastAfterVoid(caseNo);
            case PENDING, ACTIVE -> false;
        };
    }

    /** Candidates whose award was not made void. */
    private static long stillValid(Procured procured, List<Award> turns) {
        return procured.ranking().stream()
                .filter(c -> turns.stream()
                        .noneMatch(a -> a.status() == AwardStatus.CANCELLED
                                && a.candidate().equals(c.reference())))
                .count();
    }

    private int leastAfterVoid(String caseNo) {
        return limits.get("CANDIDATES_AFTER_VOID", cases.rulesAsOf(caseNo)).intValueExact();
    }

    @Override
    public boolean given(String caseNo) {
        return find(caseNo)
                .map(a -> a.announcedAt() != null && a.status().mayBecome(AwardStatus.CANCELLED))
                .orElse(false);
    }

    @Override
    public int candidatesLeft(String caseNo) {
        return newest(caseNo)
                .map(p -> (int) stillValid(p, turns(p)) - (given(caseNo) ? 1 : 0))
                .orElse(0);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void annul(String caseNo, String reason, String basis) {
        Award award = current(caseNo);
        award.cancel(reason);
        var documents = letters.annul(procured(caseNo), award, clock.today(), reason, basis);
        evidence.record(Act.of(caseNo, null, "awardVoid", null, Map.of("supplier", award.supplier(), "reason", reason))
                .by(VOID)
                .with(documents));
    }

    @Override
    public Awarded awarded(String caseNo) {
        Award award = current(caseNo);
        if (award.announcedAt() == null) throw new NotFound("announced award of " + caseNo);
        return new Awarded(
                award.organizationId(),
                award.creditCode(),
                award.supplier(),
                award.amount(),
                award.letterNo(),
                Moments.day(award.announcedAt()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void grant(String caseNo, String letterNo) {
        Award award = open(caseNo, clock.today());
        award.grant(letterNo, clock.instant());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void refused(String caseNo, String reason) {
        current(caseNo).refuse(reason);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reranked(String caseNo, String reason) {
        Award before =
                find(caseNo).filter(a -> a.status() == AwardStatus.PENDING).orElse(null);
        if (before == null) return false;
        before.cancel(reason);
        if (before.announcedAt() != null) return true;
        // whoever picked had to follow the order, and the order is another one now
        Award after = open(caseNo, before.reportDeliveredOn());
        if (before.decidedOn() != null) after.pick(after.creditCode(), before.decidedOn());
        return true;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawn(String caseNo, String reason) {
        find(caseNo).filter(a -> a.status().mayBecome(AwardStatus.CANCELLED)).ifPresent(a -> a.cancel(reason));
        sources.forEach(s -> s.cancel(caseNo, reason, null));
        bonds.ended(caseNo, clock.today());
    }

    /**
     * The award of the candidate whose turn it is.
     *
     * @throws NotFound before the report was delivered
     */
    Award current(String caseNo) {
        return find(caseNo).orElseThrow(() -> new NotFound("award of " + caseNo));
    }

    private Optional<Award> find(String caseNo) {
        List<Award> all = rows.findByCaseNoOrderByTurn(caseNo);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** 评审报告已送交: whether anybody's turn has come since this competition ended. */
    boolean begun(String caseNo) {
        return newest(caseNo).map(p -> !turns(p).isEmpty()).orElse(false);
    }

    private List<Award> turns(Procured procured) {
        return rows.findByCaseNoOrderByTurn(procured.caseNo()).stream()
                .filter(a -> a.isOf(procured.endedAt()))
                .toList();
    }

    /** The best candidate whose turn has not come yet and who is not passed over. */
    Optional<Candidate> nextCandidate(String caseNo) {
        return newest(caseNo).flatMap(p -> {
            List<String> had = turns(p).stream().map(Award::candidate).toList();
            return left(p).stream().filter(c -> !had.contains(c.reference())).findFirst();
        });
    }

    /** The candidates not passed over for the lots they have won, best first. */
    private List<Candidate> left(Procured procured) {
        var over = passedOver.of(procured);
        return procured.ranking().stream()
                .filter(c -> !over.containsKey(c.reference()))
                .toList();
    }

    /** The ranking as forms show it, with those passed over marked. */
    List<Map<String, Object>> shown(String caseNo) {
        Procured procured = procured(caseNo);
        var over = passedOver.of(procured);
        return procured.ranking().stream()
                .map(c -> {
                    var row = c.row();
                    if (over.containsKey(c.reference())) row.put("supplierName", c.supplier() + PassedOver.mark());
                    return row;
                })
                .toList();
    }

    /** The next candidate's turn begins with the delivered report; those passed over before it are kept. */
    Award open(String caseNo, LocalDate reportDeliveredOn) {
        passedOver.takeTurn(caseNo);
        Candidate next = nextCandidate(caseNo).orElseThrow(() -> new Refusal(AwardRule.NO_CANDIDATE));
        passedOver.keep(procured(caseNo), next);
        int turn = rows.findByCaseNoOrderByTurn(caseNo).size() + 1;
        return rows.save(new Award(caseNo, turn, next, procured(caseNo).endedAt(), reportDeliveredOn));
    }

    /**
     * What the procurement came to that named its candidates last.
     *
     * @throws NotFound before any did
     */
    Procured procured(String caseNo) {
        return newest(caseNo).orElseThrow(() -> new NotFound("candidates of " + caseNo));
    }

    private Optional<Procured> newest(String caseNo) {
        return newest(sources, caseNo);
    }

    /** What the procurement came to that named its candidates last, whatever method found them. */
    static Optional<Procured> newest(List<Candidates> sources, String caseNo) {
        return sources.stream().flatMap(s -> s.find(caseNo).stream()).max(Comparator.comparing(Procured::endedAt));
    }
}
