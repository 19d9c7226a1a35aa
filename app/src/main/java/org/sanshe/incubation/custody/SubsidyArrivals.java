package org.sanshe.incubation.custody;

import java.util.Map;
import org.sanshe.identity.Units;
import org.sanshe.inbox.CaseEnded;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.Money;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.Ledger;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 补贴到账: what the treasury has paid to a custodian is expected in its book for the group it was for. */
@Component
class SubsidyArrivals {

    private final SubsidyRequests requests;
    private final CustodyReceipts receipts;
    private final CustodyAccess access;
    private final Cases cases;
    private final Ledger ledger;
    private final Units units;

    SubsidyArrivals(
            SubsidyRequests requests,
            CustodyReceipts receipts,
            CustodyAccess access,
            Cases cases,
            Ledger ledger,
            Units units) {
        this.requests = requests;
        this.receipts = receipts;
        this.access = access;
        this.cases = cases;
        this.ledger = ledger;
        this.units = units;
    }

    @EventListener
    void on(CaseEnded ended) {
        if (!ended.process().equals("grantPayout")) return;
        requests.paidIn(ended.caseNo()).filter(SubsidyRequest::intoCustody).ifPresent(this::expect);
    }

    private void expect(SubsidyRequest s) {
        Money paid = ledger.balance(s.payout(), Account.PAID);
        if (!paid.isPositive() || receipts.isKnown(s.payout())) return;
        Tenancy t = access.tenancy(s.tenancy());
        long custodian = cases.get(s.payout()).organizationId();
        Map<String, Money> plan = requests.plan(s.caseNo());
        cases.open("TR", "custodyIn", s.tenancy(), "收入托管：" + t.organization(), t.organizationId(), no -> {
            cases.entrust(no, access.base(t).operatorId());
            receipts.expect(
                    new CustodyReceipt(
                            no,
                            s.tenancy(),
                            custodian,
                            CustodyReceipt.Source.SUBSIDY,
                            s.payout(),
                            units.get(access.base(t).unitId()).name(),
                            null,
                            s.title(),
                            paid,
                            null,
                            null,
                            CustodyReceipt.Status.EXPECTED),
                    plan);
        });
    }
}
