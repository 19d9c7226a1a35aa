package org.sanshe.kernel;

/**
 * 规则文字: what whoever breaks a rule is told.
 *
 * @param zh in Chinese; {@code {0}} … stand for the refusal's arguments
 * @param en in English, with the same arguments
 * @param basis where the rule stands
 */
public record RuleText(String zh, String en, LegalBasis basis) {}
