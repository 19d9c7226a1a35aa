package org.sanshe.incubation.base;

import java.time.LocalDate;
import org.sanshe.incubation.base.BaseOperations.Operation;

/** 合同年度: the years of an operation, the last of which may be cut short. */
final class OperationYears {

    private OperationYears() {}

    /** The days of a year by the contract. */
    static String period(Operation o, int year) {
        return o.from().plusYears(year - 1L) + "–" + o.yearEnds(year);
    }

    /** The last day of a year: by the contract, or earlier when the base was run by it no longer. @param ran its last day */
    static LocalDate ends(Operation o, int year, LocalDate ran) {
        LocalDate byContract = o.yearEnds(year);
        return ran.isBefore(byContract) ? ran : byContract;
    }

    /** Whether another year is to be reported after so many. */
    static boolean another(Operation o, int reported) {
        return o.yearEnds(reported).isBefore(o.until());
    }
}
