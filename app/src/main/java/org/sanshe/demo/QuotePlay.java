package org.sanshe.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** 一次询价: a purchase below the limit under the unit's own rules, from the method to the chosen supplier. */
final class QuotePlay {

    /** How long suppliers may quote. */
    private static final int DAYS = 5;

    private final Stage stage;
    private final PurchasePlay purchase;

    /** @param purchase of which the method is to be decided */
    QuotePlay(Stage stage, PurchasePlay purchase) {
        this.stage = stage;
        this.purchase = purchase;
    }

    /** 询价、报价、汇总、决定: all of them quote at once, and the first is chosen, who asks a little less than the others. */
    PurchasePlay from(String... suppliers) {
        purchase.underOwnRules().decideMethod().approveMethod();
        var codes = List.of(suppliers).stream().map(stage::creditCode).toList();
        does("procurement", "planQuotes", QuotePapers.call(purchase.project(), codes, until()));
        for (int i = 0; i < suppliers.length; i++) {
            var lines = purchase.project().cheaper(i == 0 ? 10 : 0);
            does(suppliers[i], "handInQuote", QuotePapers.quote(lines));
            purchase.bids.put(suppliers[i], new TenderPlay.Bid(purchase.caseNo(), lines));
        }
        does("procurement", "collectQuotes", QuotePapers.collection());
        stage.everybody(purchase.caseNo(), "decideQuote", (stored, no) -> QuotePapers.decision(codes.get(0)));
        return purchase;
    }

    private String until() {
        return stage.today().plusDays(DAYS).atTime(LocalTime.of(17, 0)).toString();
    }

    private void does(String username, String node, Map<String, Object> values) {
        stage.does(username, purchase.caseNo(), node, values);
    }
}
