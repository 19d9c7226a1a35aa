package org.sanshe.purchase.implementation;

import java.util.List;
import java.util.Optional;
import org.sanshe.delivery.Engagements;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Money;
import org.sanshe.ledger.Funding;
import org.sanshe.purchase.Performance;
import org.sanshe.purchase.Renewals;
import org.sanshe.purchase.ServiceFields;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 履行登记: takes concluded contracts into life, with their terms and the funds they name. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LifeBook implements Performance {

    private final LifeRows lives;
    private final Renewals renewals;
    private final ServiceFields fields;
    private final Engagements engagements;
    private final Funding funding;
    private final Cases cases;

    LifeBook(
            LifeRows lives,
            Renewals renewals,
            ServiceFields fields,
            Engagements engagements,
            Funding funding,
            Cases cases) {
        this.lives = lives;
        this.renewals = renewals;
        this.fields = fields;
        this.engagements = engagements;
        this.funding = funding;
        this.cases = cases;
    }

    @Override
    public String begin(Concluded c) {
        return cases.open(
                "LY", "contractLife", c.caseNo(), "合同履行：" + c.title(), c.organizationId(), no -> enter(no, c));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<String> agreement(String contractCase) {
        return lives.ofContract(contractCase).map(Life::agreement);
    }

    private void enter(String agreement, Concluded c) {
        var renewed = renewals.of(c.caseNo());
        var last = renewed.flatMap(r -> lives.ofContract(r.last()));
        String purchase = renewed.map(Renewals.Renewal::purchaseNo).orElse(c.caseNo());
        lives.insert(
                agreement,
                c.contractId(),
                c.caseNo(),
                purchase,
                last.map(Life::agreement).orElse(null),
                last.map(l -> l.yearNo() + 1).orElse(1),
                c.until(),
                c.bondDays());
        long unit = cases.get(c.caseNo()).unitId();
        engagements.begin(
                new Engagements.Terms(
                        agreement,
                        Engagements.Kind.CONTRACT,
                        c.title(),
                        unit,
                        c.organizationId(),
                        c.supplierCode(),
                        c.supplierName(),
                        c.enterprise(),
                        c.amount(),
                        c.signedOn(),
                        c.from(),
                        c.until(),
                        c.unitOfPay(),
                        c.priceLines(),
                        c.instalments(),
                        c.posts(),
                        c.standards(),
                        c.acceptanceDays(),
                        c.dailyInterest(),
                        c.signers()),
                fields.of(purchase).orElse(null),
                null);
        List<Funding.Share> shares = c.budget().stream()
                .map(b -> new Funding.Share(agreement, unit, null, b.source(), b.year(), b.amount(), null, Money.ZERO))
                .toList();
        if (!shares.isEmpty()) funding.plan(agreement, shares, null);
    }
}
