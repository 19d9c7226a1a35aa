package org.sanshe.processes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/**
 * Answers what it is told to and writes down what it was asked and what it had to do.
 *
 * <p>Public with public methods, because expressions reach nothing else.
 */
public abstract class Recording {

    /** The only case there is; any other number is a mistake of the diagram. */
    static final String CASE = "CASE-2026-0001";

    /** What had to be done, in order. */
    final List<String> done = new ArrayList<>();

    /** What was asked, in order. */
    final List<String> asked = new ArrayList<>();

    /** The step that fails, if any. */
    String failing;

    void does(String step, String caseNo) {
        check(caseNo);
        if (step.equals(failing)) {
            throw new IllegalStateException(step + " fails");
        }
        done.add(step);
    }

    <T> T answers(String question, String caseNo, T answer) {
        check(caseNo);
        asked.add(question);
        return answer;
    }

    static Date day(String date) {
        return Date.from(
                LocalDate.parse(date).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant());
    }

    private static void check(String caseNo) {
        if (!CASE.equals(caseNo)) {
            throw new IllegalArgumentException("no case " + caseNo);
        }
    }
}
