package org.sanshe.purchase.implementation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Milestones;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.BudgetShare;
import org.sanshe.letters.ContractChangeNotice;
import org.sanshe.letters.Party;
import org.sanshe.letters.PerformanceNotice;
import org.sanshe.letters.Project;
import org.sanshe.letters.SettlementStatement;
import org.sanshe.letters.Signing;
import org.sanshe.letters.SupplementaryAgreement;
import org.sanshe.party.Registry;
import org.sanshe.purchase.planning.Buyers;
import org.springframework.stereotype.Component;

/** 履行文书: what is printed while a contract is performed. */
@Component
class LifeLetters {

    private final Buyers buyers;
    private final Registry registry;
    private final Engagements engagements;
    private final Milestones milestones;
    private final Submissions submissions;

    LifeLetters(
            Buyers buyers, Registry registry, Engagements engagements, Milestones milestones, Submissions submissions) {
        this.buyers = buyers;
        this.registry = registry;
        this.engagements = engagements;
        this.milestones = milestones;
        this.submissions = submissions;
    }

    String issuer(Life life) {
        return buyers.name(life.unitId());
    }

    SettlementStatement settlement(
            Life life, Settlements.Figures f, boolean performed, String compensation, String grounds, LocalDate on) {
        var engagement = engagements.get(life.agreement());
        return new SettlementStatement(
                project(life),
                life.contractNo(),
                buyers.party(life.unitId()),
                supplier(life),
                performed ? "已履行完毕" : "已提前终止",
                life.amount().yuan(),
                engagement.supplements().yuan(),
                milestones.of(life.agreement()).stream()
                        .map(m -> new SettlementStatement.Node(
                                m.planned().title(),
                                m.status().in(false),
                                Settlements.accepted(m).yuan()))
                        .toList(),
                f.accepted().yuan(),
                f.deducted().yuan(),
                f.paid().yuan(),
                f.recoverable().yuan(),
                compensation,
                grounds == null ? "" : grounds,
                on);
    }

    SupplementaryAgreement supplement(
            Life life, Change change, int no, Money cumulative, java.math.BigDecimal percent) {
        return new SupplementaryAgreement(
                project(life),
                life.contractNo(),
                no,
                buyers.party(life.unitId()),
                supplier(life),
                change.clause(),
                change.before(),
                change.after(),
                change.reason(),
                change.amount().yuan(),
                cumulative.yuan(),
                life.amount().yuan(),
                percent,
                change.budget().stream()
                        .map(b -> new BudgetShare(
                                b.year(), b.source().zh(), b.amount().yuan()))
                        .toList(),
                change.termEnd(),
                change.effectiveOn(),
                signing(change.buyerSignatory(), change.caseNo(), "signChangeByBuyer"),
                signing(change.supplierSignatory(), change.caseNo(), "signChangeBySupplier"));
    }

    ContractChangeNotice changeNotice(Life life, Change change) {
        return new ContractChangeNotice(
                project(life),
                life.contractNo(),
                life.title(),
                buyers.party(life.unitId()),
                supplier(life),
                change.clause(),
                change.before(),
                change.after(),
                life.signedOn(),
                change.effectiveOn());
    }

    PerformanceNotice notice(
            PerformanceNotice.Decision decision,
            Life life,
            String ground,
            String basis,
            String reason,
            LocalDate from,
            String consequence) {
        return new PerformanceNotice(
                decision,
                project(life),
                life.contractNo(),
                life.supplierName(),
                ground,
                basis,
                reason,
                from,
                consequence);
    }

    private static Project project(Life life) {
        return new Project(life.purchaseNo(), life.title());
    }

    private Party supplier(Life life) {
        var o = registry.get(life.organizationId());
        return new Party(o.name(), life.supplierCode(), o.address(), o.legalRepresentative(), o.contactName(), "");
    }

    private Signing signing(String signatory, String caseNo, String node) {
        List<Submissions.Receipt> handedIn = submissions.of(caseNo).stream()
                .filter(r -> r.node().equals(node))
                .toList();
        var last = handedIn.get(handedIn.size() - 1);
        return new Signing(
                signatory,
                LocalDateTime.ofInstant(last.at(), SansheClock.ZONE),
                "签署记录" + last.digest().substring(0, 16));
    }
}
