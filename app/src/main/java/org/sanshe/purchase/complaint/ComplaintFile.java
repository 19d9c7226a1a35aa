package org.sanshe.purchase.complaint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.NotFound;
import org.sanshe.purchase.Candidates;
import org.sanshe.purchase.Plan;
import org.sanshe.purchase.Plans;
import org.sanshe.purchase.challenge.Remedies;
import org.sanshe.purchase.tender.Moments;
import org.sanshe.purchase.tender.TenderRecords;
import org.springframework.stereotype.Component;

/** 投诉案卷: what is known of a complaint, for its forms and letters. */
@Component
class ComplaintFile {

    private final ComplaintRows rows;
    private final Plans plans;
    private final TenderRecords tenders;
    private final Remedies remedies;
    private final Submissions submissions;
    private final Deadlines deadlines;

    ComplaintFile(
            ComplaintRows rows,
            Plans plans,
            TenderRecords tenders,
            Remedies remedies,
            Submissions submissions,
            Deadlines deadlines) {
        this.rows = rows;
        this.plans = plans;
        this.tenders = tenders;
        this.remedies = remedies;
        this.submissions = submissions;
        this.deadlines = deadlines;
    }

    Complaint get(String caseNo) {
        return rows.findByCaseNo(caseNo).orElseThrow(() -> new NotFound("complaint " + caseNo));
    }

    Plan plan(Complaint complaint) {
        return plans.of(complaint.purchaseCaseNo());
    }

    /** The moment in force for a node, as people in China write it. */
    String due(String caseNo, String node) {
        return Moments.zh(deadlines.due(caseNo, node).toInstant());
    }

    /** What every form about a complaint shows of it. */
    Map<String, Object> shown(String caseNo) {
        Complaint complaint = get(caseNo);
        var values = new LinkedHashMap<String, Object>();
        values.put("complainantName", complaint.complainant());
        values.put("receivedOn", complaint.receivedOn().toString());
        values.put(
                "stageText",
                Language.isEnglish()
                        ? complaint.stage().en()
                        : complaint.stage().zh());
        values.put("serviceName", plan(complaint).title());
        values.put("complaintPoints", points(caseNo));
        values.put("request", request(caseNo));
        return values;
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> points(String caseNo) {
        return (List<Map<String, Object>>) latest(caseNo, "start").get("points");
    }

    String request(String caseNo) {
        return String.valueOf(latest(caseNo, "start").get("request"));
    }

    /** What was handed in last at a node; empty when nothing was. */
    Map<String, Object> latest(String caseNo, String node) {
        return submissions.latest(caseNo, node, null).orElse(Map.of());
    }

    /** The other suppliers of the purchase, as options. */
    List<Map<String, String>> others(Complaint complaint) {
        return bidders(complaint).stream()
                .map(b -> Map.of("label", b.supplier(), "value", String.valueOf(b.organizationId())))
                .toList();
    }

    /** Those of them who were sent the complaint. */
    List<Candidates.Participant> notified(Complaint complaint) {
        List<?> told =
                latest(complaint.caseNo(), "reviewComplaint").get("notify") instanceof List<?> list ? list : List.of();
        return bidders(complaint).stream()
                .filter(b -> told.contains(String.valueOf(b.organizationId())))
                .toList();
    }

    private List<Candidates.Participant> bidders(Complaint complaint) {
        return tenders.find(complaint.purchaseCaseNo()).map(tenders::bidders).orElse(List.of()).stream()
                .filter(b -> b.organizationId() != complaint.organizationId())
                .map(b -> new Candidates.Participant(
                        b.responseNo(), b.responseNo(), b.organizationId(), b.supplier(), b.tookPart(), b.reason()))
                .toList();
    }

    Remedies.Ruling ruling(Complaint complaint) {
        return remedies.ruling(Remedies.Way.COMPLAINT, complaint.stage(), complaint.purchaseCaseNo());
    }

    /** 处理决定 in one sentence. */
    String conclusion(Complaint complaint) {
        return switch (complaint.outcome()) {
            case REJECTED -> "驳回投诉";
            case UPHELD_NO_EFFECT -> "投诉事项成立，但不影响采购结果，采购活动继续进行";
            case UPHELD_AFFECTS -> "投诉事项成立且影响采购结果，" + ruling(complaint).zh();
        };
    }
}
