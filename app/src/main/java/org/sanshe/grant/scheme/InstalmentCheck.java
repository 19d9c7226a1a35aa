package org.sanshe.grant.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sanshe.grant.scheme.GrantScheme.Body;
import org.sanshe.grant.scheme.GrantScheme.Instalment;
import org.sanshe.grant.scheme.GrantScheme.Instalment.Event;
import org.sanshe.grant.scheme.GrantScheme.Kind;

/** 拨付节点检查: numbered, in the order of events, 100 % in all; a reward has one payment and no advance. */
final class InstalmentCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DAYS = 60;

    private final Body body;
    private final List<SchemeTrouble> troubles = new ArrayList<>();

    private InstalmentCheck(Body body) {
        this.body = body;
    }

    static List<SchemeTrouble> of(Body body) {
        var check = new InstalmentCheck(body);
        if (body.instalments().isEmpty()) {
            check.tell("instalments", GrantSchemeRule.INSTALMENTS_NONE);
        } else {
            check.rows();
        }
        return check.troubles;
    }

    private void rows() {
        BigDecimal sum = BigDecimal.ZERO;
        Event before = Event.SIGNED;
        for (int i = 0; i < body.instalments().size(); i++) {
            Instalment row = body.instalments().get(i);
            String at = "instalments[" + i + "].";
            if (row.no() != i + 1) tell(at + "stage", GrantSchemeRule.INSTALMENT_NO, i + 1);
            boolean share = row.share() != null
                    && row.share().signum() > 0
                    && row.share().compareTo(HUNDRED) <= 0;
            if (share) sum = sum.add(row.share());
            else troubles.add(SchemeTrouble.named(at + "share", GrantSchemeRule.PERCENT, "拨付比例", "the share"));
            if (row.event() != null && row.event().compareTo(before) < 0) order(at, i + 1, row.event());
            if (row.payWithinDays() < 1 || row.payWithinDays() > MOST_DAYS) {
                tell(at + "payWithinDays", GrantSchemeRule.PAY_DAYS);
            }
            if (row.event() != null) before = row.event();
        }
        if (sum.compareTo(HUNDRED) != 0) {
            tell(
                    "instalments",
                    GrantSchemeRule.INSTALMENTS,
                    Amounts.plain(sum),
                    Amounts.plain(sum.subtract(HUNDRED).abs()));
        }
        boolean once =
                body.instalments().size() == 1 && body.instalments().get(0).event() == Event.FINAL;
        if (body.kind() == Kind.REWARD && !once) tell("instalments", GrantSchemeRule.REWARD_ADVANCE);
    }

    private void order(String at, int no, Event event) {
        var said = GrantWords.event(event);
        troubles.add(new SchemeTrouble(
                at + "event",
                GrantSchemeRule.INSTALMENT_ORDER,
                SchemeTrouble.of("", GrantSchemeRule.INSTALMENT_ORDER, no, said.zh())
                        .zh(),
                SchemeTrouble.of("", GrantSchemeRule.INSTALMENT_ORDER, no, said.en())
                        .en()));
    }

    private void tell(String field, GrantSchemeRule broken, Object... args) {
        troubles.add(SchemeTrouble.of(field, broken, args));
    }
}
