package org.sanshe.purchase.tender;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.SansheClock;
import org.sanshe.purchase.Failures;
import org.sanshe.purchase.Method;
import org.sanshe.purchase.MethodLaw;
import org.springframework.stereotype.Component;

/** 采购失败: ends a round for the reason that everybody is told, in a notice and in a letter to each supplier. */
@Component
class Failing implements Failures {

    /** How the reason begins when a price is above the ceiling. */
    static final String OVER_CEILING = "报价超过最高限价";

    private final Tenders tenders;
    private final Responses responses;
    private final TenderLetters letters;
    private final Cases cases;
    private final Evidence evidence;
    private final SansheClock clock;

    Failing(
            Tenders tenders,
            Responses responses,
            TenderLetters letters,
            Cases cases,
            Evidence evidence,
            SansheClock clock) {
        this.tenders = tenders;
        this.responses = responses;
        this.letters = letters;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Ends the round for what came of its responses, and tells everybody who obtained the documents. */
    void announce(Tender tender) {
        var all = responses.findByTenderIdOrderByCaseNo(tender.id());
        Ground ground = ground(tender, all);
        String reason = reason(tender, ground, all);
        LegalBasis basis = MethodLaw.FAILURE.of(tender.method());
        tender.fail(ground, reason);
        var notice = letters.termination(tender, clock.today(), reason, basis.text());
        for (Response response : all) {
            letters.failure(tender, response, clock.today(), reason, basis.text());
            cases.send("tenderCancelled", response.caseNo());
        }
        evidence.record(Act.of(
                        tender.caseNo(),
                        null,
                        "procurementFailed",
                        "announceFailure",
                        Map.of("ground", ground.name(), "reason", reason, "told", all.size()))
                .by(basis)
                .with(List.of(notice.digest())));
    }

    @Override
    public Optional<Failure> of(String caseNo) {
        return tenders.findByCaseNo(caseNo)
                .filter(t -> t.status() == TenderStatus.UNSUCCESSFUL)
                .map(t ->
                        new Failure(t.method(), t.round(), t.failureGround(), codes(left(all(t))), t.failureReason()));
    }

    private List<Response> all(Tender tender) {
        return responses.findByTenderIdOrderByCaseNo(tender.id());
    }

    private static Ground ground(Tender tender, List<Response> all) {
        if (tender.openedAt() == null) return Ground.TOO_FEW_RESPONSES;
        var out = all.stream()
                .filter(r -> r.reason() != null && !r.is(ResponseStatus.INVITED))
                .toList();
        boolean price = !out.isEmpty() && out.stream().allMatch(r -> r.reason().startsWith(OVER_CEILING));
        return price && left(all).isEmpty() ? Ground.ALL_OVER_BUDGET : Ground.TOO_FEW_VALID;
    }

    private static String reason(Tender tender, Ground ground, List<Response> all) {
        Method method = tender.method();
        int left = left(all).size();
        return switch (ground) {
            case TOO_FEW_RESPONSES -> "截止时间前提交%s的%s共%d家，达不到法定家数".formatted(method.response(), method.supplier(), left);
            case TOO_FEW_VALID -> "符合条件并对%s作实质响应的%s共%d家，达不到法定家数".formatted(method.documents(), method.supplier(), left);
            case ALL_OVER_BUDGET -> method.supplier() + "的报价均超过采购预算或者最高限价，采购人不能支付";
        };
    }

    private static List<Response> left(List<Response> all) {
        return all.stream().filter(Response::takesPart).toList();
    }

    private static List<String> codes(List<Response> some) {
        return some.stream().map(Response::creditCode).toList();
    }
}
