package org.sanshe.processes;

import java.util.Date;

public class RecordingSingleSource extends Recording implements SingleSourceSteps {

    String supplier = "52430121MJJ512341W";
    boolean quoted = true;
    boolean agreed = true;

    @Override
    public String supplier(String caseNo) {
        return answers("supplier", caseNo, supplier);
    }

    @Override
    public Date quotePriceDue(String caseNo) {
        return answers("quotePriceDue", caseNo, day("2026-05-20"));
    }

    @Override
    public boolean quoted(String caseNo) {
        return answers("quoted", caseNo, quoted);
    }

    @Override
    public boolean agreed(String caseNo) {
        return answers("agreed", caseNo, agreed);
    }

    @Override
    public void fileNegotiation(String caseNo) {
        does("fileNegotiation", caseNo);
    }

    @Override
    public void announceFailure(String caseNo) {
        does("announceFailure", caseNo);
    }
}
