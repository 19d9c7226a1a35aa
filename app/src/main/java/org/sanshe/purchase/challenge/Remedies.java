package org.sanshe.purchase.challenge;

import java.util.List;
import java.util.Map;
import org.sanshe.decision.Decisions;
import org.sanshe.decision.Outcome;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.purchase.Awards;
import org.sanshe.purchase.Candidates;
import org.sanshe.purchase.Contracts;
import org.sanshe.purchase.Hold.Ground;
import org.sanshe.purchase.Hold.Matter;
import org.sanshe.purchase.Holds;
import org.sanshe.purchase.tender.TenderRecords;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 影响采购结果的处理: what the table of remedies says for a purchase as it stands, and its doing. */
@Component
public class Remedies {

    /** 途径: who found that the result is affected. */
    public enum Way {
        /** The purchaser, answering a challenge. */
        CHALLENGE,
        /** The finance department, deciding a complaint. */
        COMPLAINT
    }

    /**
     * 应当如何处理.
     *
     * @param progress how far the purchase has come
     * @param basis the articles, as the table names them
     */
    public record Ruling(
            Way way,
            Remedy remedy,
            boolean awardVoid,
            boolean contractCancelled,
            Progress progress,
            List<LegalBasis> basis) {

        /** As decisions write it, for example 认定成交结果无效，另行确定供应商. */
        public String zh() {
            String cancelled = contractCancelled ? "撤销合同，" : "";
            return (awardVoid ? "认定采购结果无效，" : "") + cancelled + remedy.zh();
        }

        /** The same in English. */
        public String en() {
            String cancelled = contractCancelled ? "the contract is cancelled; " : "";
            return (awardVoid ? "the award is void; " : "") + cancelled + remedy.en();
        }

        /** The articles in one line. */
        public String articles() {
            return String.join("、", basis.stream().map(LegalBasis::text).toList());
        }

        /** The same with documents not amended: the purchaser may always start again instead. */
        Ruling restarting() {
            return new Ruling(way, Remedy.RESTART, awardVoid, contractCancelled, progress, basis);
        }
    }

    private final TenderRecords tenders;
    private final Awards awards;
    private final Contracts contracts;
    private final List<Candidates> sources;
    private final Holds holds;
    private final Decisions decisions;
    private final Cases cases;

    Remedies(
            TenderRecords tenders,
            @Lazy Awards awards,
            @Lazy Contracts contracts,
            @Lazy List<Candidates> sources,
            Holds holds,
            Decisions decisions,
            Cases cases) {
        this.tenders = tenders;
        this.awards = awards;
        this.contracts = contracts;
        this.sources = sources;
        this.holds = holds;
        this.decisions = decisions;
        this.cases = cases;
    }

    /** Whether what a challenge is about is still to be undone: an award that fell is not. */
    boolean concernsPresent(Challenge challenge) {
        String purchase = challenge.tenderCaseNo();
        return challenge.stage() != Stage.RESULT
                || awards.given(purchase) && awards.awarded(purchase).letterNo().equals(challenge.subject());
    }

    /** How far the purchase has come. */
    public Progress progress(String purchase) {
        if (contracts.concluded(purchase)) {
            boolean begun = contracts
                    .stage(purchase)
                    .filter(s -> s == Contracts.Stage.PERFORMED)
                    .isPresent();
            return begun ? Progress.PERFORMING : Progress.SIGNED;
        }
        if (awards.given(purchase)) return Progress.AWARDED;
        boolean open = tenders.find(purchase).map(t -> t.closedAt() == null).orElse(false);
        return open ? Progress.SOLICITING : Progress.NOT_AWARDED;
    }

    /** What the law requires when the result is affected, as the purchase stands now. */
    public Ruling ruling(Way way, Stage stage, String purchase) {
        Progress progress = progress(purchase);
        Outcome outcome = decisions.decide(
                "challenge-remedy",
                purchase,
                cases.rulesAsOf(purchase),
                Map.of(
                        "by", way.name(),
                        "stage", stage.name(),
                        "progress", progress.name(),
                        "validSuppliers", awards.candidatesLeft(purchase)));
        return new Ruling(
                way,
                Remedy.valueOf(outcome.text("remedy")),
                outcome.flag("awardVoid"),
                outcome.flag("contractCancelled"),
                progress,
                outcome.basis());
    }

    /**
     * Does what a ruling says. While an award is still within its window, a challenge leaves the voiding to the diagram of
     * the award, which waits for the other challenges too.
     *
     * @param source the case that found it
     * @return whether the purchase goes on by itself; false when its own case has ended and people must arrange it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean carryOut(Ruling ruling, String purchase, String source, String reason, Actor by) {
        if (ruling.remedy() == Remedy.DAMAGES) return true;
        if (ruling.remedy() == Remedy.AMEND) {
            holds.place(purchase, Matter.PROCEEDINGS, Ground.CHALLENGE, source, reason, by, null);
            return true;
        }
        if (!ruling.awardVoid()) {
            sources.forEach(s -> s.cancel(purchase, reason, ruling.articles()));
            return cases.send("restartOrdered", purchase);
        }
        boolean withinItsWindow =
                ruling.way() == Way.CHALLENGE && ruling.progress() == Progress.AWARDED && !awards.stands(purchase);
        if (withinItsWindow) return true;
        if (ruling.contractCancelled()) {
            contracts.cancel(purchase, reason, ruling.basis().get(0), by);
        }
        awards.annul(purchase, reason, ruling.articles());
        return cases.send("resultVoided", purchase);
    }
}
