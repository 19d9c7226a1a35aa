package org.sanshe.incubation.custody;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.identity.Units;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.CustodyAgreement;
import org.sanshe.letters.Signing;
import org.sanshe.notice.Messages;
import org.sanshe.party.Preparing;
import org.sanshe.party.Registry;
import org.sanshe.processes.CustodyAgreementSteps;

/** What {@code custodyAgreement.bpmn} asks. */
@Steps("custodyAgreement")
class CustodyAgreementProcess implements CustodyAgreementSteps {

    private final Custodies custodies;
    private final CustodyAccess access;
    private final CustodyBook book;
    private final Preparing preparing;
    private final Registry registry;
    private final Units units;
    private final Documents documents;
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    CustodyAgreementProcess(
            Custodies custodies,
            CustodyAccess access,
            CustodyBook book,
            Preparing preparing,
            Registry registry,
            Units units,
            Documents documents,
            Submissions submissions,
            Deadlines deadlines,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.custodies = custodies;
        this.access = access;
        this.book = book;
        this.preparing = preparing;
        this.registry = registry;
        this.units = units;
        this.documents = documents;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public Date signAsFoundersDue(String caseNo) {
        return due(caseNo, "signAsFounders", "CUSTODY_SIGNING");
    }

    @Override
    public Date signAsCustodianDue(String caseNo) {
        return due(caseNo, "signAsCustodian", "CUSTODY_SIGNING");
    }

    @Override
    public Date signForUnitDue(String caseNo) {
        return due(caseNo, "signForUnit", "CUSTODY_SIGNING");
    }

    @Override
    public Date handOverCustodyDue(String caseNo) {
        return due(caseNo, "handOverCustody", "CUSTODY_TRANSFER");
    }

    @Override
    public Date takeOverCustodyDue(String caseNo) {
        return due(caseNo, "takeOverCustody", "CUSTODY_CHECK");
    }

    private Date due(String caseNo, String node, String term) {
        return deadlines.set(caseNo, node, term, clock.today());
    }

    @Override
    public String founders(String caseNo) {
        return CustodyAccess.group(
                access.tenancy(custodies.get(caseNo).tenancy()).organizationId());
    }

    @Override
    public String custodian(String caseNo) {
        return CustodyAccess.group(custodies.get(caseNo).custodianId());
    }

    @Override
    public String predecessor(String caseNo) {
        return CustodyAccess.group(
                custodies.inForce(custodies.get(caseNo).tenancy()).orElseThrow().custodianId());
    }

    @Override
    public boolean foundersSigned(String caseNo) {
        return signed(caseNo, "signAsFounders");
    }

    @Override
    public boolean custodianSigned(String caseNo) {
        return signed(caseNo, "signAsCustodian");
    }

    @Override
    public boolean unitSigned(String caseNo) {
        return signed(caseNo, "signForUnit");
    }

    private boolean signed(String caseNo, String node) {
        return submissions
                .latest(caseNo, node, null)
                .filter(v -> "SIGN".equals(v.get("outcome")))
                .isPresent();
    }

    @Override
    public boolean balanceHandedOver(String caseNo) {
        String tenancy = custodies.get(caseNo).tenancy();
        return custodies
                .inForce(tenancy)
                .filter(old -> book.balance(tenancy, old.custodianId()).isPositive())
                .isPresent();
    }

    @Override
    public void beginCustody(String caseNo) {
        Custody c = custodies.get(caseNo);
        Tenancy t = access.tenancy(c.tenancy());
        var custodian = registry.get(c.custodianId());
        var unit = units.get(access.base(t).unitId());
        var today = clock.today();
        custodies.inForce(c.tenancy()).ifPresent(old -> custodies.end(old.agreement(), today));
        var letter = new CustodyAgreement(
                caseNo,
                t.caseNo(),
                t.organization(),
                preparing.founders(t.organizationId()).stream()
                        .map(Preparing.Founder::name)
                        .toList(),
                custodian.name(),
                custodian.creditCode(),
                unit.name(),
                access.base(t).name(),
                today,
                signing(caseNo, "signAsFounders"),
                signing(caseNo, "signAsCustodian"),
                signing(caseNo, "signForUnit"));
        var issued = documents.issue(
                caseNo,
                "custodyAgreement",
                letter,
                unit.name(),
                Audience.CASE,
                Audience.organization(t.organizationId()),
                Audience.organization(c.custodianId()));
        custodies.begin(caseNo, today, issued.ref());
        for (long organization : List.of(t.organizationId(), c.custodianId())) {
            messages.toOrganization(
                    organization,
                    caseNo,
                    "“" + t.organization() + "”的资金由“" + custodian.name() + "”托管，自 " + today + " 起生效。",
                    custodian.name() + " keeps the money of " + t.organization() + " from " + today + " on.",
                    issued);
        }
        evidence.record(Act.of(caseNo, null, "custodyBegun", "beginCustody", Map.of("custodian", custodian.name()))
                .by(CustodyAgreementDesk.ENTRUST)
                .with(List.of(issued.digest())));
    }

    private Signing signing(String caseNo, String node) {
        return submissions.of(caseNo).stream()
                .filter(r -> r.node().equals(node))
                .reduce((first, last) -> last)
                .map(r -> new Signing(
                        r.personName(),
                        LocalDateTime.ofInstant(r.at(), SansheClock.ZONE),
                        r.digest().substring(0, 16)))
                .orElse(null);
    }

    @Override
    public void declineCustody(String caseNo) {
        Custody c = custodies.get(caseNo);
        String reason = List.of("signForUnit", "signAsCustodian", "signAsFounders").stream()
                .flatMap(node -> submissions.latest(caseNo, node, null).stream())
                .filter(v -> "DECLINE".equals(v.get("outcome")))
                .map(v -> String.valueOf(v.get("reason")))
                .findFirst()
                .orElse("");
        custodies.decline(caseNo, reason);
        Tenancy t = access.tenancy(c.tenancy());
        String zh = "“" + t.organization() + "”的托管协议没有签成：" + reason;
        String en = "The custody agreement of " + t.organization() + " was not signed: " + reason;
        messages.toOrganization(t.organizationId(), caseNo, zh, en, null);
        messages.toRole(Role.OFFICER, access.base(t).unitId(), caseNo, zh, en, null);
        evidence.record(Act.of(caseNo, null, "custodyNotBegun", "declineCustody", Map.of("reason", reason))
                .by(CustodyAgreementDesk.ENTRUST));
    }
}
