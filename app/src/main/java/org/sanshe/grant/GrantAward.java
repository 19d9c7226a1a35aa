package org.sanshe.grant;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.kernel.Money;
import org.sanshe.ledger.FundingSource;

/**
 * 资助决定: what was decided for one project after its publicity, in the words of 360Giving an award.
 *
 * @param cause the case it was decided in: an application, or an entry of a list
 * @param round the round or list
 * @param schemeId the version of the scheme it is under
 * @param unitId who awards
 * @param applied what was asked for
 * @param awarded what is given at most
 * @param budget the approved budget of the project, own money included
 * @param own what the organization brings
 * @param decidedBy the persons who took part in the decision: none of them may accept or pay
 */
public record GrantAward(
        String cause,
        String round,
        long schemeId,
        long unitId,
        long organizationId,
        String title,
        String titleEn,
        Money applied,
        Money awarded,
        Money budget,
        Money own,
        LocalDate from,
        LocalDate until,
        List<Payer> payers,
        List<Long> decidedBy) {

    /** 出资方. @param dueOn until when its quota was promised; null for the start of its year */
    public record Payer(long unitId, FundingSource source, int year, Money amount, LocalDate dueOn) {}
}
