package org.sanshe.purchase.simple;

import org.sanshe.decision.Outcome;

/**
 * 内控规定: what the unit's own rules want for an amount.
 *
 * @param quotes 最少报价家数
 * @param decider the role that decides, as diagrams name it
 * @param publish whether the result is published
 */
record QuoteRule(int quotes, String decider, boolean publish) {

    static QuoteRule of(Outcome outcome) {
        return new QuoteRule(outcome.integer("quotes"), outcome.text("decider"), outcome.flag("publish"));
    }

    /** In a sentence. */
    String zh() {
        return "不少于%d家报价，由%s决定%s".formatted(quotes, post(decider), publish ? "，结果向社会公开" : "，结果告知报价供应商");
    }

    /** The post in Chinese. */
    static String post(String role) {
        return switch (role) {
            case "leader" -> "局领导";
            case "section_head" -> "科室负责人";
            default -> role;
        };
    }
}
