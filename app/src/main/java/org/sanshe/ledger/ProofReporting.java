package org.sanshe.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.identity.Units;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.letters.LedgerProofReport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 出具台账验证报告: prints what the proof found as a document with a number, which is kept as it was found. */
@Component
class ProofReporting {

    private static final LegalBasis CONTROL = new LegalBasis("行政事业单位内部控制规范（试行）", "第六十条");

    private final LedgerProof proof;
    private final Units units;
    private final Documents documents;
    private final Evidence evidence;

    ProofReporting(LedgerProof proof, Units units, Documents documents, Evidence evidence) {
        this.proof = proof;
        this.units = units;
        this.documents = documents;
        this.evidence = evidence;
    }

    /**
     * Proves the ledger of the actor's unit and those below it anew, and issues the report; whoever asked for it reads
     * it.
     *
     * @throws NotFound for somebody without a unit
     */
    @Transactional
    StoredDocument issue(int year, Actor by) {
        if (by.unitId() == null) throw new NotFound("unit of " + by.personId());
        String unit = units.get(by.unitId()).name();
        LedgerProof.Report report = proof.of(by.unitId(), year);
        String no = "YZ" + year + "-" + by.unitId();
        var document = documents.issue(no, "ledgerProof", letter(unit, report), unit, Audience.person(by.personId()));
        evidence.record(Act.of(
                        no,
                        by,
                        "ledgerProved",
                        null,
                        Map.of("year", year, "found", report.anomalies().size()))
                .by(CONTROL)
                .with(List.of(document.digest())));
        return document;
    }

    static LedgerProofReport letter(String unit, LedgerProof.Report report) {
        var balances = Arrays.stream(Account.values())
                .filter(report.balances()::containsKey)
                .map(a -> new LedgerProofReport.Balance(
                        a.in(false), report.balances().get(a).yuan()))
                .toList();
        var movements = report.matrix().entrySet().stream()
                .flatMap(kind -> Arrays.stream(Account.values())
                        .filter(a -> kind.getValue().containsKey(a))
                        .map(a -> new LedgerProofReport.Movement(
                                kind.getKey().in(false),
                                a.in(false),
                                kind.getValue().get(a).yuan())))
                .toList();
        var checks = Stream.concat(Arrays.stream(Proofs.values()).map(Proofs::zh), Stream.of("凭证记录链被改动或者与凭证不一致"))
                .toList();
        return new LedgerProofReport(
                unit,
                report.year(),
                report.vouchers(),
                report.sum().yuan(),
                balances,
                movements,
                checks,
                report.anomalies());
    }
}
