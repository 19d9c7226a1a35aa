package org.sanshe.grant;

/**
 * 未签约: an award fell away because its agreement was not signed in time. Published in the transaction in which the project
 * lapses.
 *
 * @param cause the case the award was decided in
 * @param round the round or list it was of
 */
public record AwardLapsed(String cause, String round) {}
