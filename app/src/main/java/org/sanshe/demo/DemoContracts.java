package org.sanshe.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sanshe.kernel.Role;

/**
 * 履行中的合同: what the demo bureau has bought before, below the limit and by three quotes: a contract kept in the archive,
 * one delivering with a returned deliverable and a clause to be changed, one whose service users are asked, one that a town
 * pays a third of, and one that waits for the supplier's signature.
 */
class DemoContracts {

    private final Stage stage;
    private final PurchasePlay forCamp;
    private final PurchasePlay forPatrol;
    private final PurchasePlay forFamilies;
    private final PurchasePlay forBathing;
    private final PurchasePlay forNurture;
    private PerformancePlay camp;
    private PerformancePlay patrol;
    private PerformancePlay bathing;
    private int year;

    /** Plans all five; their intents are public from today on. */
    DemoContracts(Stage stage) {
        this.stage = stage;
        forCamp = planned("camp");
        forPatrol = planned("patrol");
        forFamilies = planned("families");
        forBathing = planned("bathing");
        forNurture = planned("nurture");
    }

    private PurchasePlay planned(String project) {
        return new PurchasePlay(stage, project).planned();
    }

    /** Signs three of them and pays an advance; their terms begin on the first of the next month. */
    void signed() {
        forCamp.waitForIntent();
        camp = signed(forCamp, 0, "org2", "org1", "org4");
        patrol = signed(forPatrol, 2, "org3", "org1", "org2");
        bathing = signed(forBathing, 7, "org3", "org2", "org4");
        camp.kickedOff("71960", false, 2);
        patrol.kickedOff("95880", false, 2, 2);
        bathing.issueQuota("46260").planAsking(2, 2, 1).commitFunds().staffed();
        year = stage.today().getYear();
        camp.ruleOf(rule("成长营活动", "EVENT", "minPeople", "20"));
        patrol.ruleOf(rule("巡访服务", "PERSON_MONTH", "tiers", "4 4 480", "clientSigns", "true"));
        bathing.ruleOf(rule("助浴助洁", "PERSON_MONTH", "tiers", "2 2 520", "clientSigns", "true"));
        camp.paid(1);
    }

    private PerformancePlay signed(PurchasePlay purchase, int firstWorker, String... suppliers) {
        new QuotePlay(stage, purchase).from(suppliers).signed(suppliers[0]);
        purchase.publishContract().fileContract();
        return new PerformancePlay(stage, purchase, suppliers[0], firstWorker);
    }

    private Map<String, String> rule(String item, String measure, String... more) {
        var rule = new LinkedHashMap<>(Map.of(
                "item", item,
                "measure", measure,
                "validFrom", camp.from().toString(),
                "workerSigns", "true",
                "discounted", "true",
                "longestMinutes", "480",
                "source", "合同第二条"));
        for (int i = 0; i < more.length; i += 2) rule.put(more[i], more[i + 1]);
        return rule;
    }

    /** The first month is over, recorded and locked. */
    void firstMonth() {
        camp.waitForMonth(1);
        newYear();
        record(1);
        camp.confirmAttendance().lockMonth();
        patrol.confirmAttendance().lockMonth();
        bathing.confirmAttendance().lockMonth();
    }

    private void record(int month) {
        LocalDate first = camp.from().plusMonths(month - 1L);
        var events = new ServiceTable(first, RosterPapers.worker(0));
        for (int i = 0; i < 8; i++) events.event("成长营活动", 22 + i, "成长营活动");
        camp.record(events);
        patrol.record(visits(first, 2, "巡访服务", 20, 4));
        bathing.record(visits(first, 7, "助浴助洁", 12, 2));
    }

    /** So many clients visited so many times in the month. */
    private static ServiceTable visits(LocalDate month, int worker, String item, int clients, int times) {
        var table = new ServiceTable(month, RosterPapers.worker(worker));
        for (int i = 0; i < clients; i++) {
            int no = worker * 100 + i;
            table.visits(item, RosterPapers.client(no), RosterPapers.residentId(19_400_301, no), times, 60);
        }
        return table;
    }

    /** The second month is over, and every contract is where it is shown. */
    void secondMonth() {
        camp.waitForMonth(2);
        record(2);
        camp.confirmAttendance().lockMonth();
        patrol.confirmAttendance().closeMonth();
        bathing.confirmAttendance().lockMonth();
        share();
        newYear();
        finish();
        deliver();
        ask();
        new QuotePlay(stage, forFamilies).from("org5", "org1", "org3");
        forFamilies.draftContract("org5").reviewContract().approveContract();
    }

    /** Of an advance the bureau's part waits for the approval, the town's for the check by its own finance officer. */
    private void share() {
        var nurture = signed(forNurture, 9, "org1", "org2", "org5").waitForFunds();
        nurture.issueQuota("finance", "79920", "finance2", Role.FINANCE)
                .issueQuota("townfinance", "39960", "treasury", Role.TREASURY)
                .planPerformance(false, 3, 3)
                .commitFundsWithTown()
                .staffed();
        nurture.submitPapers(1, 1).submitPapers(1, 2).checkPackage(1);
        nurture.enterQuota("finance", "12000", Role.FINANCE);
    }

    /** Accepted, paid, settled and archived. */
    private void finish() {
        camp.accepted(2).paid(2);
        newYear();
        camp.settle().returnBond().archive();
    }

    /** A month waits to be locked, the next is recorded; the deliverables of both came back, and a clause is to change. */
    private void deliver() {
        patrol.record(visits(patrol.from().plusMonths(2), 2, "巡访服务", 20, 1));
        patrol.submitDeliverables(2).returnDeliverable(2).askForChange();
    }

    /** The group is named, one member has judged, the users are asked; the advance is with the treasury. */
    private void ask() {
        bathing.submitDeliverables(2)
                .checkDeliverables(2)
                .nameAcceptanceGroup(2)
                .judgeDelivery(2, 1);
        bathing.submitPapers(1)
                .checkPackage(1)
                .approvePayment(1)
                .releasePayment(1)
                .sendOrders();
    }

    /**
     * One final assessment waits for the organization's own view, another has sheets of two evaluators while the others
     * score, the result of a third is published; and something is to be put right.
     */
    void assessed() {
        LocalDate until = patrol.from().plusMonths(2).minusDays(1);
        new AssessmentPlay(stage, patrol.agreement, "org3", "FINAL", patrol.from(), until);
        new AssessmentPlay(stage, bathing.agreement, "org3", "FINAL", bathing.from(), until)
                .evaluatedByItself()
                .assigned()
                .scored(2);
        new AssessmentPlay(stage, camp.agreement, "org2", "FINAL", camp.from(), until)
                .evaluatedByItself()
                .assigned()
                .scored(Integer.MAX_VALUE)
                .confirmed();
        stage.start("officer2", "rectification", patrol.agreement, AssessmentPapers.rectification(patrol.agreement));
    }

    /** 年终结转, when a year is over. */
    private void newYear() {
        if (stage.today().getYear() == year) return;
        camp.closeYear();
        year = stage.today().getYear();
    }
}
