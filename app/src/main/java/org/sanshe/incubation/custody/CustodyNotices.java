package org.sanshe.incubation.custody;

import java.util.List;
import java.util.Locale;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.CaseNotices;
import org.sanshe.incubation.Tenancies;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.springframework.stereotype.Component;

/** 托管提示: at the head of a tenancy's case and of everything about its custody, what is kept and where to read it. */
@Component
class CustodyNotices implements CaseNotices {

    private static final List<String> OURS = List.of(
            "incubation", "custodyAgreement", "custodyIn", "custodySpending", "custodySettlement", "incubationSubsidy");

    private final Tenancies tenancies;
    private final Custodies custodies;
    private final CustodyAccess access;
    private final CustodyBook book;

    CustodyNotices(Tenancies tenancies, Custodies custodies, CustodyAccess access, CustodyBook book) {
        this.tenancies = tenancies;
        this.custodies = custodies;
        this.access = access;
        this.book = book;
    }

    @Override
    public List<Notice> of(CaseFile file, Actor actor, Locale locale) {
        if (!OURS.contains(file.process())) return List.of();
        String tenancy = "incubation".equals(file.process()) ? file.caseNo() : file.parentCaseNo();
        if (tenancy == null || tenancies.find(tenancy).isEmpty()) return List.of();
        var custody = custodies.inForce(tenancy);
        if (custody.isEmpty()) return List.of();
        try {
            access.readable(tenancy, actor);
        } catch (NotFound foreign) {
            return List.of();
        }
        boolean english = "en".equals(locale.getLanguage());
        String balance = book.balance(tenancy).toString();
        return List.of(new Notice(
                Notice.Tone.INFO,
                english
                        ? custody.get().custodian() + " keeps " + balance + " yuan for this group."
                        : "“" + custody.get().custodian() + "”为本组织托管资金，余额 " + balance + " 元。",
                null,
                "/incubation/custody/" + tenancy,
                english ? "Statement" : "查看托管账"));
    }
}
