package org.sanshe.demo;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 一次磋商或者招标: from the documents to the signed report.
 *
 * @param <P> the play that goes on from there
 */
abstract class TenderPlay<P extends TenderPlay<P>> extends PlanningPlay<P> {

    /** How long after the notice responses are due: what the law wants, ten days or twenty for a tender, and some more. */
    private static final int RESPONSE_DAYS = 14;

    private static final int TENDER_DAYS = 24;

    final Map<String, Bid> bids = new LinkedHashMap<>();

    TenderPlay(Stage stage, Project project) {
        super(stage, project);
    }

    /**
     * 一家供应商的响应.
     *
     * @param caseNo the response's own case
     * @param lines the price list offered
     */
    record Bid(String caseNo, List<Project.Line> lines) {}

    Bid bid(String supplier) {
        return bids.get(supplier);
    }

    private int responseDays() {
        return method.isTender() ? TENDER_DAYS : RESPONSE_DAYS;
    }

    /** 编制磋商文件. */
    P draftDocuments() {
        LocalDateTime now = stage.now();
        LocalDateTime deadline = now.toLocalDate().plusDays(responseDays()).atTime(LocalTime.of(9, 30));
        String file = stage.upload("procurement", project.name() + method.documents(), caseNo, project.content());
        stage.does(
                "procurement",
                caseNo,
                "draftDocuments",
                stored -> TenderPapers.documents(project, method, stored, now, deadline, file));
        return self();
    }

    /** 复核磋商文件; the notice is published, and the auditor commits to the draw of the panel. */
    P publishNotice() {
        stage.does("reviewer", caseNo, "reviewDocuments", PlanningPapers.approve());
        stage.start(
                "auditor",
                "drawCommitment",
                caseNo,
                TenderPapers.commitment(caseNo, stage.today().plusDays(responseDays())));
        return self();
    }

    /** From the method to the published notice. */
    P noticed() {
        return decideMethod().approveMethod().draftDocuments().publishNotice();
    }

    /** 获取磋商文件. */
    P register(String supplier) {
        String response = stage.start(supplier, "response", caseNo, TenderPapers.registration(caseNo));
        bids.put(supplier, new Bid(response, project.lines()));
        return self();
    }

    /**
     * 获取磋商文件并提交响应文件.
     *
     * @param less how much less than the ceiling is asked for each unit of the first line
     */
    P respond(String supplier, int less) {
        register(supplier);
        var bid = new Bid(bids.get(supplier).caseNo(), project.cheaper(less));
        bids.put(supplier, bid);
        String file = stage.upload(supplier, "响应文件", bid.caseNo(), project.name(), supplier);
        String proof = stage.upload(supplier, "资格证明文件", bid.caseNo(), "登记证书、财务状况报告、纳税和社会保险凭据");
        stage.does(supplier, bid.caseNo(), "prepareResponse", TenderPapers.response(project, bid.lines(), file, proof));
        return self();
    }

    /** 响应截止. */
    P waitForResponses() {
        stage.waitFor(caseNo, "responseDeadline");
        return self();
    }

    /** 开启响应文件. */
    P openResponses() {
        for (String opener : List.of("supervisor", "auditor")) {
            stage.does(opener, caseNo, "openResponses", TenderPapers.opening(stage.now()));
        }
        return self();
    }

    /** 抽取磋商小组. */
    P drawPanel() {
        String representative = String.valueOf(stage.actor("delegate").personId());
        stage.does("supervisor", caseNo, "drawPanel", stored -> TenderPapers.draw(stored, representative));
        return self();
    }

    /** 回避声明: nobody has an interest. */
    P declareInterest() {
        stage.everybody(caseNo, "declareInterest", (stored, no) -> TenderPapers.noInterest());
        return self();
    }

    /** 资格性符合性审查和磋商. */
    P reviewCompliance() {
        stage.everybody(caseNo, "reviewCompliance", (stored, no) -> TenderPapers.compliance(stored, stage.now()));
        return self();
    }

    /** 最后报价, as first offered. */
    P submitFinalOffers() {
        bids.forEach((supplier, bid) -> stage.does(
                supplier,
                caseNo,
                "submitFinalOffer",
                TenderPapers.finalOffer(Project.sum(bid.lines()), project.hours())));
        stage.moveTo(stage.instant().plusSeconds(60));
        return self();
    }

    /** 报价审查: nobody's price is doubted. */
    P reviewPrices() {
        stage.everybody(caseNo, "reviewPrices", (stored, no) -> TenderPapers.prices(stored));
        return self();
    }

    /** From the opening to the reviewed final offers. */
    P consulted() {
        return openResponses()
                .drawPanel()
                .declareInterest()
                .reviewCompliance()
                .submitFinalOffers()
                .reviewPrices();
    }

    /** 独立评分 by the first so many members; the suppliers rank as they registered. */
    P score(int members) {
        stage.first(members, caseNo, "scoreResponses", stored -> TenderPapers.scores(stored, members, suppliers()));
        return self();
    }

    /** 独立评分 by everybody. */
    P scoreResponses() {
        stage.everybody(caseNo, "scoreResponses", (stored, no) -> TenderPapers.scores(stored, no, suppliers()));
        return self();
    }

    /** 签署评审报告. */
    P signReport() {
        stage.everybody(caseNo, "signReport", (stored, no) -> TenderPapers.agree());
        return self();
    }

    private List<String> suppliers() {
        var names = new ArrayList<String>();
        bids.keySet().forEach(username -> names.add(stage.organization(username)));
        return names;
    }
}
