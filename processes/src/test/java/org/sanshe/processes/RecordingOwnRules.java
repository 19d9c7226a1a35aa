package org.sanshe.processes;

import java.util.Date;
import java.util.List;

public class RecordingOwnRules extends Recording implements OwnRulesSteps {

    List<String> suppliers = List.of("52430121MJJ512341W", "52430121MJJ56781XP");
    boolean enoughQuotes = true;
    String decider = "leader";
    boolean quoteChosen = true;

    @Override
    public List<String> suppliers(String caseNo) {
        return answers("suppliers", caseNo, suppliers);
    }

    @Override
    public Date quotesDue(String caseNo) {
        return answers("quotesDue", caseNo, day("2026-03-10"));
    }

    @Override
    public boolean enoughQuotes(String caseNo) {
        return answers("enoughQuotes", caseNo, enoughQuotes);
    }

    @Override
    public String decider(String caseNo) {
        return answers("decider", caseNo, decider);
    }

    @Override
    public boolean quoteChosen(String caseNo) {
        return answers("quoteChosen", caseNo, quoteChosen);
    }

    @Override
    public void announceQuote(String caseNo) {
        does("announceQuote", caseNo);
    }

    @Override
    public void tellNoQuote(String caseNo) {
        does("tellNoQuote", caseNo);
    }
}
