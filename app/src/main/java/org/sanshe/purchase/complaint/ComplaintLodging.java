package org.sanshe.purchase.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.party.Profile;
import org.sanshe.party.Registry;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Method;
import org.sanshe.purchase.Plan;
import org.sanshe.purchase.Plans;
import org.sanshe.purchase.challenge.ChallengeRule;
import org.sanshe.purchase.challenge.Challenges;

/** 提出投诉: by the supplier whose challenge was answered, not admitted, or left without an answer. */
@Desk("complaint")
class ComplaintLodging {

    private static final LegalBasis LODGING = new LegalBasis("政府采购法", "第五十五条");

    /** The point of a complaint that arises from the reply. */
    private static final String FROM_THE_REPLY = "REPLY";

    private final Complaints complaints;
    private final Challenges challenges;
    private final Plans plans;
    private final Registry registry;
    private final Cases cases;
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final Correspondence correspondence;
    private final Evidence evidence;

    ComplaintLodging(
            Complaints complaints,
            Challenges challenges,
            Plans plans,
            Registry registry,
            Cases cases,
            Submissions submissions,
            Deadlines deadlines,
            Correspondence correspondence,
            Evidence evidence) {
        this.complaints = complaints;
        this.challenges = challenges;
        this.plans = plans;
        this.registry = registry;
        this.cases = cases;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.correspondence = correspondence;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        var values = new LinkedHashMap<String, Object>();
        if (s.actor().organizationId() == null) return values;
        Profile me = registry.get(s.actor().organizationId());
        values.put("supplierName", me.name());
        values.put("creditCode", me.creditCode());
        values.put("address", me.address());
        values.put("contactName", me.contactName());
        List<Challenges.Basis> own = challenges.of(me.id()).stream()
                .filter(c -> s.about() == null || c.caseNo().equals(s.about()))
                .toList();
        values.put(
                "challenges",
                own.stream()
                        .map(c ->
                                option(c.caseNo() + " " + cases.get(c.caseNo()).title(), c.caseNo()))
                        .toList());
        values.put("challengePoints", points(own));
        if (own.size() == 1) values.put("challengeNo", own.get(0).caseNo());
        return values;
    }

    private List<Map<String, Object>> points(List<Challenges.Basis> own) {
        var options = new ArrayList<Map<String, Object>>();
        for (var challenge : own) {
            List<?> rows = (List<?>) letter(challenge.caseNo()).getOrDefault("points", List.of());
            for (int i = 0; i < rows.size(); i++) {
                Object matter = ((Map<?, ?>) rows.get(i)).get("matter");
                options.add(
                        option(challenge.caseNo() + " " + (i + 1) + ". " + matter, challenge.caseNo() + "#" + (i + 1)));
            }
        }
        boolean english = Language.isEnglish();
        options.add(option(english ? "Arises from the reply" : "基于质疑答复提出", FROM_THE_REPLY));
        return options;
    }

    /** The form {@code complaint}. */
    record Letter(String challengeNo, List<String> authorization, List<Point> points, List<String> evidenceFiles) {
        record Point(String about, String matter) {}
    }

    @Starts(prefix = "TS", roles = Role.ORGANIZATION)
    CaseFacts start(StartContext s, Letter form) {
        if (s.actor().organizationId() == null) throw new Refusal(ComplaintRule.NO_CHALLENGE);
        Profile me = registry.get(s.actor().organizationId());
        var challenge = challenges.of(me.id()).stream()
                .filter(c -> c.caseNo().equals(form.challengeNo()))
                .findFirst()
                .orElseThrow(() -> new Refusal(ComplaintRule.NO_CHALLENGE));
        Plan plan = plans.of(challenge.purchase());
        if (plan.method() == Method.OWN_RULES) throw new Refusal(ChallengeRule.NOT_GOVERNED);
        LocalDate replyBy = deadlines
                .current(challenge.caseNo(), "replyChallenge")
                .orElseThrow()
                .dueDate();
        if (!challenge.answered() && !s.today().isAfter(replyBy)) throw new Refusal(ComplaintRule.TOO_EARLY, replyBy);
        checkScope(form, challenge);
        LocalDate rulesAsOf = cases.rulesAsOf(challenge.purchase());
        LocalDate until =
                deadlines.count(List.of("COMPLAINT"), replyBy, rulesAsOf).date();
        complaints.lodge(s.caseNo(), challenge, me.name(), until);
        deadlines.set(s.caseNo(), "reviewComplaint", List.of("COMPLAINT_REVIEW"), s.today(), rulesAsOf);
        deadlines.set(s.caseNo(), "tellNotAccepted", List.of("COMPLAINT_REJECTION"), s.today(), rulesAsOf);
        deadlines.set(s.caseNo(), "decideComplaint", List.of("COMPLAINT_DECISION"), s.today(), rulesAsOf);
        for (var files : List.of(form.authorization(), form.evidenceFiles())) {
            correspondence.attach(
                    files, s.caseNo(), "complaint", s.actor(), Audience.CASE, Audience.organization(me.id()));
        }
        evidence.record(Act.of(
                        s.caseNo(),
                        s.actor(),
                        "complaintLodged",
                        "start",
                        Map.of("tender", challenge.purchase(), "source", challenge.caseNo()))
                .by(LODGING));
        return new CaseFacts(
                "投诉（" + challenge.stage().zh() + "）：" + plan.title(), plan.unitId(), me.id(), plan.caseNo());
    }

    /** Not beyond the challenge; what arises from the reply needs one. */
    private static void checkScope(Letter form, Challenges.Basis challenge) {
        for (var point : form.points()) {
            boolean within = point.about().startsWith(challenge.caseNo() + "#")
                    || point.about().equals(FROM_THE_REPLY) && challenge.answered();
            if (!within) throw new Refusal(ComplaintRule.BEYOND_CHALLENGE, point.matter());
        }
    }

    private Map<String, Object> letter(String caseNo) {
        return submissions.latest(caseNo, "start", null).orElse(Map.of());
    }

    private static Map<String, Object> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
