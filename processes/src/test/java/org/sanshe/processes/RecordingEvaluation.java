package org.sanshe.processes;

import java.util.Date;
import java.util.List;

public class RecordingEvaluation extends Recording implements EvaluationSteps {

    boolean purchaserChecks;
    boolean enoughQualified = true;
    List<String> panelMembers = List.of("11", "12", "13");
    boolean panelComplete = true;
    boolean refilled;
    String panelLeader = "11";
    boolean enoughCompliant = true;
    boolean finalOffersWanted = true;
    List<String> bidders = List.of("91110000A", "91110000B");
    boolean enoughOffers = true;
    boolean lowPriceFound;
    List<String> explainers = List.of("91110000B");
    boolean enoughPrices = true;
    boolean scored = true;
    List<String> scorers = List.of("11", "12", "13");
    List<String> signers = List.of("11", "12", "13");

    @Override
    public boolean purchaserChecks(String caseNo) {
        return answers("purchaserChecks", caseNo, purchaserChecks);
    }

    @Override
    public boolean enoughQualified(String caseNo) {
        return answers("enoughQualified", caseNo, enoughQualified);
    }

    @Override
    public List<String> panelMembers(String caseNo) {
        return answers("panelMembers", caseNo, panelMembers);
    }

    @Override
    public boolean panelComplete(String caseNo) {
        return answers("panelComplete", caseNo, panelComplete);
    }

    @Override
    public boolean refilled(String caseNo) {
        return answers("refilled", caseNo, refilled);
    }

    @Override
    public String panelLeader(String caseNo) {
        return answers("panelLeader", caseNo, panelLeader);
    }

    @Override
    public boolean enoughCompliant(String caseNo) {
        return answers("enoughCompliant", caseNo, enoughCompliant);
    }

    @Override
    public boolean finalOffersWanted(String caseNo) {
        return answers("finalOffersWanted", caseNo, finalOffersWanted);
    }

    @Override
    public List<String> bidders(String caseNo) {
        return answers("bidders", caseNo, bidders);
    }

    @Override
    public Date finalOfferDeadline(String caseNo) {
        return answers("finalOfferDeadline", caseNo, day("2026-04-14"));
    }

    @Override
    public void openOffers(String caseNo) {
        does("openOffers", caseNo);
    }

    @Override
    public boolean enoughOffers(String caseNo) {
        return answers("enoughOffers", caseNo, enoughOffers);
    }

    @Override
    public boolean lowPriceFound(String caseNo) {
        return answers("lowPriceFound", caseNo, lowPriceFound);
    }

    @Override
    public List<String> explainers(String caseNo) {
        return answers("explainers", caseNo, explainers);
    }

    @Override
    public Date explanationDeadline(String caseNo) {
        return answers("explanationDeadline", caseNo, day("2026-04-15"));
    }

    @Override
    public boolean enoughPrices(String caseNo) {
        return answers("enoughPrices", caseNo, enoughPrices);
    }

    @Override
    public boolean scored(String caseNo) {
        return answers("scored", caseNo, scored);
    }

    @Override
    public List<String> signers(String caseNo) {
        return answers("signers", caseNo, signers);
    }

    @Override
    public List<String> scorers(String caseNo) {
        return answers("scorers", caseNo, scorers);
    }

    @Override
    public void rankResponses(String caseNo) {
        does("rankResponses", caseNo);
    }

    @Override
    public void announceFailure(String caseNo) {
        does("announceFailure", caseNo);
    }
}
