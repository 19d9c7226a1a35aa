package org.sanshe.party;

/**
 * 查询条件 of the list of organizations; null means any.
 *
 * @param text part of name or code
 * @param kind by the code
 * @param listed on this list today
 * @param rating at least this valid grade, 1–5
 */
record OrganizationFilter(String text, CreditCodeKind kind, ListKind listed, Integer rating) {}
