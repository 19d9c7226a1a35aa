package org.sanshe.purchase.challenge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.NotFound;
import org.sanshe.purchase.tender.Moments;
import org.sanshe.purchase.tender.Tender;
import org.sanshe.purchase.tender.TenderRecords;
import org.springframework.stereotype.Component;

/** 质疑案卷: what is known of a challenge, for its forms and letters. */
@Component
class ChallengeFile {

    private final ChallengeRows rows;
    private final TenderRecords tenders;
    private final Remedies remedies;
    private final Submissions submissions;
    private final Deadlines deadlines;

    ChallengeFile(
            ChallengeRows rows,
            TenderRecords tenders,
            Remedies remedies,
            Submissions submissions,
            Deadlines deadlines) {
        this.rows = rows;
        this.tenders = tenders;
        this.remedies = remedies;
        this.submissions = submissions;
        this.deadlines = deadlines;
    }

    Challenge get(String caseNo) {
        return rows.findByCaseNo(caseNo).orElseThrow(() -> new NotFound("challenge " + caseNo));
    }

    Tender tender(Challenge challenge) {
        return tenders.get(challenge.tenderCaseNo());
    }

    /** The moment in force for a node, as people in China write it. */
    String due(String caseNo, String node) {
        return Moments.zh(deadlines.due(caseNo, node).toInstant());
    }

    /** What every form about a challenge shows of it. */
    Map<String, Object> shown(String caseNo) {
        Challenge challenge = get(caseNo);
        var letter = letter(caseNo);
        var values = new LinkedHashMap<String, Object>();
        values.put("challengePoints", points(caseNo));
        values.put("request", String.valueOf(letter.get("request")));
        values.put("challengerName", challenge.supplier());
        values.put("receivedOn", challenge.receivedOn().toString());
        values.put("serviceName", tender(challenge).project());
        values.put(
                "stageText",
                Language.isEnglish()
                        ? challenge.stage().en()
                        : challenge.stage().zh());
        values.put("windowText", String.valueOf(challenge.windowEnds()));
        values.put("challengeDue", due(caseNo, "replyChallenge"));
        return values;
    }

    /** What the form of the reply opens with. */
    Map<String, Object> reply(String caseNo) {
        Challenge challenge = get(caseNo);
        var values = shown(caseNo);
        var drafted = submissions.latest(caseNo, "replyChallenge", null).orElse(Map.of());
        for (String field : List.of("answers", "summary", "copyTo")) {
            if (drafted.containsKey(field)) values.put(field, drafted.get(field));
        }
        values.putIfAbsent(
                "answers",
                points(caseNo).stream()
                        .map(p -> Map.of("matter", String.valueOf(p.get("matter"))))
                        .toList());
        String returned = submissions
                .latest(caseNo, "approveReply", null)
                .map(v -> String.valueOf(v.getOrDefault("opinion", "")))
                .orElse("");
        values.put("returned", !returned.isEmpty());
        values.put("returnReason", returned);
        var ruling = remedies.ruling(Remedies.Way.CHALLENGE, challenge.stage(), challenge.tenderCaseNo());
        values.put("remedyText", Language.isEnglish() ? ruling.en() : ruling.zh());
        values.put("others", others(challenge));
        return values;
    }

    private List<Map<String, String>> others(Challenge challenge) {
        return tenders.bidders(tender(challenge)).stream()
                .filter(b -> b.organizationId() != challenge.organizationId())
                .map(b -> Map.of("label", b.supplier(), "value", String.valueOf(b.organizationId())))
                .toList();
    }

    /** 结论和处理 as the reply says it. */
    String conclusion(Challenge challenge) {
        return switch (challenge.outcome()) {
            case REJECTED -> "质疑事项不成立，采购活动继续进行";
            case UPHELD_NO_EFFECT -> "质疑事项成立，但不影响采购结果，采购活动继续进行";
            case UPHELD_AFFECTS ->
                remedies.concernsPresent(challenge)
                        ? "质疑事项成立且影响采购结果，" + ruling(challenge).zh()
                        : "质疑事项成立，所质疑的采购结果此前已经失效，采购活动继续进行";
        };
    }

    /** What follows from an upheld challenge, as the purchase stands and the purchaser chose. */
    Remedies.Ruling ruling(Challenge challenge) {
        var ruling = remedies.ruling(Remedies.Way.CHALLENGE, challenge.stage(), challenge.tenderCaseNo());
        boolean anew = ruling.remedy() == Remedy.AMEND && challenge.remedy() == Remedy.RESTART;
        return anew ? ruling.restarting() : ruling;
    }

    /** What the newest reply says in a field. */
    String replied(String caseNo, String field) {
        return submissions
                .latest(caseNo, "replyChallenge", null)
                .map(v -> String.valueOf(v.get(field)))
                .orElse("");
    }

    /** The letter as it was handed in. */
    Map<String, Object> letter(String caseNo) {
        return submissions.latest(caseNo, "start", null).orElseThrow(() -> new NotFound("letter of " + caseNo));
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> points(String caseNo) {
        return (List<Map<String, Object>>) letter(caseNo).get("points");
    }
}
