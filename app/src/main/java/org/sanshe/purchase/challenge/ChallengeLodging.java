package org.sanshe.purchase.challenge;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.decision.Decisions;
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
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.party.Profile;
import org.sanshe.party.Registry;
import org.sanshe.purchase.Awards;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Hold.Ground;
import org.sanshe.purchase.Holds;
import org.sanshe.purchase.Method;
import org.sanshe.purchase.Plans;
import org.sanshe.purchase.tender.Bidders;
import org.sanshe.purchase.tender.Tender;
import org.sanshe.purchase.tender.TenderRecords;

/** 提出质疑: by the supplier itself, or entered by the purchaser for a letter on paper. */
@Desk("challenge")
class ChallengeLodging {

    private static final LegalBasis LODGING = new LegalBasis("政府采购法", "第五十二条");

    private final Challenges challenges;
    private final ChallengeWindow window;
    private final TenderRecords tenders;
    private final Awards awards;
    private final Plans plans;
    private final Registry registry;
    private final Cases cases;
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final Decisions decisions;
    private final Holds holds;
    private final Correspondence correspondence;
    private final Evidence evidence;

    ChallengeLodging(
            Challenges challenges,
            ChallengeWindow window,
            TenderRecords tenders,
            Awards awards,
            Plans plans,
            Registry registry,
            Cases cases,
            Submissions submissions,
            Deadlines deadlines,
            Decisions decisions,
            Holds holds,
            Correspondence correspondence,
            Evidence evidence) {
        this.challenges = challenges;
        this.window = window;
        this.tenders = tenders;
        this.awards = awards;
        this.plans = plans;
        this.registry = registry;
        this.cases = cases;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.holds = holds;
        this.correspondence = correspondence;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        var values = new LinkedHashMap<String, Object>();
        Long organization = s.actor().organizationId();
        values.put("onPaper", organization == null);
        List<Tender> known = organization == null
                ? cases.visible(s.actor(), "purchase", null, null, 200).stream()
                        .flatMap(c -> tenders.find(c.caseNo()).stream())
                        .toList()
                : tenders.knownTo(organization);
        values.put(
                "tenders",
                known.stream()
                        .map(t -> Map.of("label", t.project() + "（" + t.caseNo() + "）", "value", t.caseNo()))
                        .toList());
        if (s.about() != null) values.put("tenderNo", s.about());
        if (organization != null) {
            Profile me = registry.get(organization);
            values.put("supplierName", me.name());
            values.put("creditCode", me.creditCode());
            values.put("address", me.address());
            values.put("contactName", me.contactName());
        }
        return values;
    }

    /** The form {@code challenge}. */
    record Letter(
            boolean onPaper,
            String challengerCode,
            LocalDate receivedOn,
            LocalDate postedOn,
            List<String> letterFiles,
            String tenderNo,
            Stage stage,
            ChallengeWindow.Step step,
            boolean jointly,
            List<String> jointSignatures,
            List<String> authorization,
            List<String> evidenceFiles) {}

    @Starts(
            prefix = "ZY",
            roles = {Role.ORGANIZATION, Role.PROCUREMENT})
    CaseFacts start(StartContext s, Letter form) {
        Profile challenger = challenger(s, form);
        if (plans.of(form.tenderNo()).method() == Method.OWN_RULES) throw new Refusal(ChallengeRule.NOT_GOVERNED);
        Tender tender =
                tenders.find(form.tenderNo()).orElseThrow(() -> new Refusal(ChallengeRule.DOCUMENTS_NOT_OBTAINED));
        var bidder = tenders.bidder(tender, challenger.id()).orElse(null);
        ChallengeWindow.checkStanding(form.stage(), bidder);
        if (isConsortium(bidder) && !form.jointly()) throw new Refusal(ChallengeRule.CONSORTIUM_JOINTLY);
        if (form.onPaper()) checkDates(form, s.today());
        String subject = subject(form, tender);
        LocalDate until = window.until(form.stage(), form.step(), tender, bidder);
        LocalDate rulesAsOf = cases.rulesAsOf(tender.caseNo());
        holds.takeTurn(tender.caseNo());
        if (oneGo(rulesAsOf)) {
            challenges
                    .raised(tender.caseNo(), challenger.id(), form.stage(), subject)
                    .ifPresent(earlier -> {
                        throw new Refusal(ChallengeRule.ALREADY_RAISED, earlier);
                    });
        }
        challenges.lodge(
                new Challenges.Lodged(
                        s.caseNo(),
                        tender.caseNo(),
                        challenger.id(),
                        challenger.name(),
                        form.stage(),
                        subject,
                        form.receivedOn(),
                        form.postedOn()),
                until);
        holds.suspendSigning(tender.caseNo(), Ground.CHALLENGE, s.caseNo(), "收到质疑，正在审查是否影响采购结果", s.actor());
        LocalDate receivedOn = form.onPaper() ? form.receivedOn() : s.today();
        deadlines.set(s.caseNo(), "examineChallenge", List.of("CHALLENGE_EXAMINATION"), receivedOn, rulesAsOf);
        deadlines.set(s.caseNo(), "replyChallenge", List.of("CHALLENGE_REPLY"), receivedOn, rulesAsOf);
        for (var files :
                List.of(form.letterFiles(), form.authorization(), form.jointSignatures(), form.evidenceFiles())) {
            correspondence.attach(
                    files, s.caseNo(), "challenge", s.actor(), Audience.CASE, Audience.organization(challenger.id()));
        }
        evidence.record(Act.of(
                        s.caseNo(),
                        s.actor(),
                        "challengeLodged",
                        "start",
                        Map.of(
                                "tender", tender.caseNo(),
                                "stage", form.stage().name(),
                                "challengeUntil", until.toString(),
                                "receivedOn", receivedOn.toString()))
                .by(LODGING));
        return new CaseFacts(
                "质疑（" + form.stage().zh() + "）：" + tender.project(), tender.unitId(), challenger.id(), tender.caseNo());
    }

    /** The organization itself; on paper, whose letter the purchaser enters. */
    private Profile challenger(StartContext s, Letter form) {
        if (s.actor().organizationId() != null) return registry.get(s.actor().organizationId());
        cases.visible(form.tenderNo(), s.actor());
        return registry.findByCode(form.challengerCode())
                .orElseThrow(() -> InvalidInput.at(
                        "challengerCode", "主体登记库中没有这个统一社会信用代码。", "There is no such credit code in the registry."));
    }

    private static void checkDates(Letter form, LocalDate today) {
        if (form.postedOn().isAfter(form.receivedOn()) || form.receivedOn().isAfter(today)) {
            throw new Refusal(ChallengeRule.DATES_OUT_OF_ORDER, today);
        }
    }

    private boolean isConsortium(Bidders.Bidder bidder) {
        return submissions
                .latest(bidder.responseNo(), "start", null)
                .map(v -> "true".equals(String.valueOf(v.get("consortium"))))
                .orElse(false);
    }

    /** What the challenge is about: this round's documents, a step of it, or this award. */
    private String subject(Letter form, Tender tender) {
        return switch (form.stage()) {
            case DOCUMENTS -> String.valueOf(tender.id());
            case PROCESS -> tender.id() + " " + form.step();
            case RESULT ->
                awards.given(tender.caseNo()) ? awards.awarded(tender.caseNo()).letterNo() : "";
        };
    }

    /** 一次性提出: whether the documents demand all points against one stage at one go. */
    private boolean oneGo(LocalDate rulesAsOf) {
        return decisions
                        .decide("challenge-limits", null, rulesAsOf, Map.of("limit", "ONE_GO"))
                        .integer("value")
                == 1;
    }
}
