package org.sanshe.processes;

import java.util.Date;

/** What the diagram of the tests asks of the application. */
public interface TestingSteps {

    void note(String caseNo);

    Date decideBy(String caseNo);

    boolean agreed(String caseNo);

    String organization(String caseNo);

    Date pauseEnds(String caseNo);
}
