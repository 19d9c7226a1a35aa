package org.sanshe.ledger;

import org.postgresql.util.PSQLException;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.springframework.dao.DataIntegrityViolationException;

/** What a constraint of the ledger says in words, should anything reach it before the rule does. */
final class Broken {

    private Broken() {}

    static RuntimeException asRefusal(DataIntegrityViolationException broken, Draft draft) {
        Draft.Heading h = draft.heading();
        return switch (constraint(broken)) {
            case "voucher_accrued_once",
                    "voucher_sent_once",
                    "voucher_settled_once",
                    "voucher_bounced_once",
                    "item_once" -> new Refusal(LedgerRule.ALREADY_BOOKED, h.order() == null ? h.item() : h.order());
            case "posting_balance" -> new Refusal(LedgerRule.NOT_THERE, h.summary(), "—", moved(draft));
            case "agreement_cap" -> new Refusal(LedgerRule.CAP_EXCEEDED, moved(draft), "—");
            default -> broken;
        };
    }

    private static Money moved(Draft draft) {
        return new Money(draft.entries().stream()
                .mapToLong(Entry::amount)
                .filter(a -> a > 0)
                .sum());
    }

    private static String constraint(DataIntegrityViolationException broken) {
        if (broken.getMostSpecificCause() instanceof PSQLException said && said.getServerErrorMessage() != null) {
            String name = said.getServerErrorMessage().getConstraint();
            return name == null ? "" : name;
        }
        return "";
    }
}
