package org.sanshe.purchase.tender;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.party.Profile;
import org.sanshe.party.Registry;
import org.sanshe.purchase.Correspondence;

/** 资格预审申请: a supplier applies to be invited. */
@Desk("prequalification")
class PrequalificationApplying {

    private final Prequalifications prequalifications;
    private final Applicants applicants;
    private final Invitations invitations;
    private final SupplierCheck suppliers;
    private final Registry registry;
    private final Cases cases;
    private final Correspondence correspondence;

    PrequalificationApplying(
            Prequalifications prequalifications,
            Applicants applicants,
            Invitations invitations,
            SupplierCheck suppliers,
            Registry registry,
            Cases cases,
            Correspondence correspondence) {
        this.prequalifications = prequalifications;
        this.applicants = applicants;
        this.invitations = invitations;
        this.suppliers = suppliers;
        this.registry = registry;
        this.cases = cases;
        this.correspondence = correspondence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        var values = new LinkedHashMap<String, Object>();
        values.put(
                "purchases",
                prequalifications.findOpen().stream()
                        .map(p -> Map.of("label", p.project() + "（" + p.caseNo() + "）", "value", p.caseNo()))
                        .toList());
        if (s.about() != null) values.put("tenderNo", s.about());
        if (s.actor().organizationId() != null) {
            Profile me = registry.get(s.actor().organizationId());
            values.put("supplierName", me.name());
            values.put("creditCode", me.creditCode());
        }
        return values;
    }

    /** The form {@code prequalification-application}. */
    record Form(String tenderNo, List<String> files) {}

    @Starts(prefix = "YS", roles = Role.ORGANIZATION)
    CaseFacts start(StartContext s, Form form) {
        if (s.actor().organizationId() == null) throw new Refusal(ResponseRule.NOT_A_SUPPLIER);
        Profile me = registry.get(s.actor().organizationId());
        Prequalification p = prequalifications
                .findByCaseNo(form.tenderNo())
                .orElseThrow(() -> new NotFound("pre-qualification of " + form.tenderNo()));
        if (!p.is(Prequalification.Status.OPEN) || !s.at().isBefore(p.deadline())) {
            throw new Refusal(PrequalificationRule.NOT_OPEN, Moments.zh(p.deadline()));
        }
        invitations.all(p).stream()
                .filter(a -> a.organizationId() == me.id())
                .findFirst()
                .ifPresent(a -> {
                    throw new Refusal(PrequalificationRule.APPLIED_ALREADY, a.caseNo());
                });
        suppliers.check(me, s.today(), cases.rulesAsOf(p.caseNo()));
        applicants.save(new Applicant(s.caseNo(), p, me, s.at()));
        correspondence.attach(
                form.files(),
                s.caseNo(),
                "prequalificationApplication",
                s.actor(),
                Audience.CASE,
                Audience.organization(me.id()));
        return new CaseFacts(p.project() + "（资格预审申请）", p.unitId(), me.id(), p.caseNo());
    }
}
