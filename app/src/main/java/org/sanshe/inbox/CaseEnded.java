package org.sanshe.inbox;

/**
 * 案卷办结: a case's main diagram has ended; told in the transaction of the act that ended it.
 *
 * @param outcome the id of the end event reached
 */
public record CaseEnded(String caseNo, String process, String outcome) {}
