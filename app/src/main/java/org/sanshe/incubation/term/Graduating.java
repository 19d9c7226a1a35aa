package org.sanshe.incubation.term;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Tenancy;
import org.sanshe.party.Credentials;
import org.springframework.stereotype.Component;

/** 出壳: the certificate, the entry in the passport; from now on it is no tenant, and its place is handed over. */
@Component
class Graduating {

    private final TenancyBook book;
    private final GraduationCheck check;
    private final TermPapers papers;
    private final TermClock clock;
    private final Bases bases;
    private final Credentials credentials;
    private final Evidence evidence;

    Graduating(
            TenancyBook book,
            GraduationCheck check,
            TermPapers papers,
            TermClock clock,
            Bases bases,
            Credentials credentials,
            Evidence evidence) {
        this.book = book;
        this.check = check;
        this.papers = papers;
        this.clock = clock;
        this.bases = bases;
        this.credentials = credentials;
        this.evidence = evidence;
    }

    void graduate(Tenancy t) {
        LocalDate today = clock.today();
        var base = bases.get(t.baseId());
        List<String> conditions =
                check.of(t).stream().map(c -> c.name() + "：" + c.evidence()).toList();
        var certificate = papers.certificate(t, today, conditions);
        book.graduate(t.caseNo(), today);
        book.certified(t.caseNo(), certificate.verifyCode());
        credentials.record(new Credentials.Credential(
                t.organizationId(),
                Credentials.Kind.GRADUATION,
                "在" + base.name() + "孵化出壳",
                "Graduated from " + base.nameEn(),
                base.name(),
                today,
                null,
                null,
                null,
                t.caseNo(),
                certificate.verifyCode()));
        evidence.record(
                Act.of(t.caseNo(), null, "graduated", "graduate", Map.of("certificate", certificate.documentNo()))
                        .by(TermRule.CONDITION_NOT_MET.basis())
                        .with(List.of(certificate.digest())));
    }
}
