package org.sanshe.incubation.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.engine.Rebuild;
import org.sanshe.incubation.BaseRules.Stage;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Incubating;
import org.sanshe.incubation.Incubations;
import org.sanshe.incubation.base.BaseOperations.Status;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.party.Registry;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A base is entrusted to an organization, then to another, then to nobody: what is open at it goes with it. */
@SansheTest
class BaseOperationStoryTest {

    private static final String FIRST = "51430198MJJ010018P";
    private static final String SECOND = "52430198MJJ020056A";
    private static final String TENANT = "52430198MJJ02003XF";

    @Autowired
    Bureau bureau;

    @Autowired
    Incubating incubating;

    @Autowired
    Incubations incubations;

    @Autowired
    Bases bases;

    @Autowired
    BaseOperations operations;

    @Autowired
    Entry entry;

    @Autowired
    Registry registry;

    @Autowired
    Cases cases;

    @Autowired
    Rebuild rebuild;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Actor officer;
    Actor head;
    long base;

    @BeforeEach
    void open() throws Exception {
        bureau.open("2026-06-01");
        officer = bureau.staff(Role.OFFICER);
        head = bureau.staff(Role.SECTION_HEAD);
        base = incubating.base(4);
        // an organization is in one base at a time; what another story began is over
        jdbc.sql("update incubation_tenancy set status = 'LAPSED' where status = 'AGREEMENT'")
                .update();
        jdbc.sql("update organization set legal_representative = null").update();
    }

    private Map<String, Object> proposed(String code, String from, String until) {
        var values = new HashMap<String, Object>(bureau.sample("base-operation-start", officer, Map.of()));
        values.put("base", String.valueOf(base));
        values.put("creditCode", code);
        values.put("from", from);
        values.put("until", until);
        values.put("kpis", List.of(Map.of("name", "入驻率", "target", "不低于80%", "due", until)));
        return values;
    }

    private String confirmed(String code, String from, String until) {
        String caseNo = bureau.start("baseOperation", officer, proposed(code, from, until));
        bureau.act(caseNo, "confirmOperation", head, Map.of("decision", "CONFIRM", "opinion", "同意"));
        return caseNo;
    }

    private long id(String code) {
        return registry.findByCode(code).orElseThrow().id();
    }

    /** An accepted application whose tenancy waits for its agreement at the base's desk. Returns the tenancy's case. */
    private String tenancy() {
        String call = incubating.call(base, "2026-05-01T00:00+08:00", null);
        String application = incubating.checked(call, id(TENANT), Track.REGISTERED);
        jdbc.sql("update incubation_application set status = 'ACCEPTED', rank = 1 where case_no = ?")
                .param(application)
                .update();
        return transaction.execute(status -> incubations.begin(application, officer));
    }

    @Test
    void whatIsOpenAtTheBaseGoesToWhoeverRunsIt() {
        String tenancy = tenancy();
        Actor first = bureau.supplier(FIRST);
        Actor second = bureau.supplier(SECOND);
        assertThat(holder(tenancy)).isEqualTo("OFFICER");
        assertThatThrownBy(() -> cases.visible(tenancy, first)).isInstanceOf(NotFound.class);

        String one = confirmed(FIRST, "2026-07-01", "2028-06-30");
        assertThat(one).startsWith("TG2026-");
        assertThat(bases.get(base).operatorId()).as("not before the first day").isNull();
        assertThat(holder(tenancy)).isEqualTo("OFFICER");

        bureau.at("2026-07-01T00:30");
        assertThat(bases.get(base).operatorId()).isEqualTo(id(FIRST));
        assertThat(holder(tenancy)).isEqualTo("ORGANIZATION " + id(FIRST));
        assertThat(cases.visible(tenancy, first).caseNo()).isEqualTo(tenancy);
        assertThat(evidence.of(tenancy).stream().map(org.sanshe.evidence.Entry::act))
                .contains("baseCaseHandedOver");
        agrees();

        // another one takes over in the middle of the contract
        bureau.at("2026-12-01T09:00");
        String two = confirmed(SECOND, "2027-01-01", "2027-12-31");
        assertThat(bases.get(base).operatorId()).isEqualTo(id(FIRST));
        bureau.at("2027-01-01T00:30");
        assertThat(bases.get(base).operatorId()).isEqualTo(id(SECOND));
        assertThat(holder(tenancy)).isEqualTo("ORGANIZATION " + id(SECOND));
        assertThatThrownBy(() -> cases.visible(tenancy, first)).isInstanceOf(NotFound.class);
        assertThat(cases.visible(tenancy, second).caseNo()).isEqualTo(tenancy);
        agrees();

        // the first one reports what it did until it was replaced, and that is all
        report(one, first, "运营半年");
        assertThat(operations.get(one).years()).singleElement().satisfies(y -> {
            assertThat(y.from()).isEqualTo("2026-07-01");
            assertThat(y.until()).isEqualTo("2026-12-31");
        });
        judge(one, "PASS", "GO_ON");
        bureau.runDue();
        bureau.ended(one, "operationOver");

        // its contract is over: the unit runs the base again, and the last year is still reported
        bureau.at("2028-01-01T00:30");
        assertThat(bases.get(base).operatorId()).isNull();
        assertThat(holder(tenancy)).isEqualTo("OFFICER");
        assertThatThrownBy(() -> cases.visible(tenancy, second)).isInstanceOf(NotFound.class);
        agrees();
        report(two, second, "运营一年");
        judge(two, "FAIL", "GO_ON");
        bureau.runDue();
        bureau.ended(two, "operationOver");
        assertThat(operations.get(two).status()).isEqualTo(Status.OVER);
        assertThat(operations.get(two).kpis().get(0).reached()).isFalse();
    }

    @Test
    void aYearIsReportedWhenItIsOverAndJudgedByTheOfficerWhoMayEndIt() {
        String caseNo = confirmed(FIRST, "2026-06-01", "2028-05-31");
        bureau.runDue();
        Actor first = bureau.supplier(FIRST);
        bureau.at("2027-05-31T18:00");
        assertThatThrownBy(() -> report(caseNo, first, "提前报告"))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule()).isEqualTo(IncubationBaseRule.REPORT_EARLY));
        bureau.at("2027-06-01T09:00");
        report(caseNo, first, "完成第一年");
        judge(caseNo, "PASS", "GO_ON");
        assertThat(bureau.openNodes(caseNo)).containsExactly("reportOperation");
        bureau.at("2028-06-01T09:00");
        report(caseNo, first, "完成第二年");
        judge(caseNo, "PASS", "GO_ON");
        bureau.runDue();
        bureau.ended(caseNo, "operationOver");

        bureau.at("2028-06-02T09:00");
        String again = confirmed(FIRST, "2028-06-02", "2030-06-01");
        bureau.runDue();
        bureau.at("2029-06-02T09:00");
        report(again, first, "第一年");
        assertThat(bases.get(base).operatorId()).isEqualTo(id(FIRST));
        judge(again, "FAIL", "END");
        bureau.runDue();
        bureau.ended(again, "operationOver");
        assertThat(bases.get(base).operatorId()).isNull();
    }

    @Test
    void whoIsInTheBaseMayNotRunItAndWhoRunsItMayNotEnterIt() {
        String tenancy = tenancy();
        assertThat(refused(TENANT)).isEqualTo(IncubationBaseRule.OPERATOR_INSIDE);
        jdbc.sql("update organization set legal_representative = '周明远' where credit_code in (?, ?)")
                .params(TENANT, FIRST)
                .update();
        assertThat(refused(FIRST)).isEqualTo(IncubationBaseRule.OPERATOR_RELATED);
        jdbc.sql("update organization set legal_representative = '罗景行' where credit_code = ?")
                .param(FIRST)
                .update();
        confirmed(FIRST, "2026-06-01", "2027-05-31");
        var rules = bases.inForce(base, LocalDate.of(2026, 6, 1)).orElseThrow();
        assertThat(entry.of(rules, Asked.registered(id(FIRST), Stage.HUB, 12, true), LocalDate.of(2026, 6, 1)))
                .anyMatch(f -> f.rule() == EntryRule.OPERATOR && !f.passed());
        assertThat(tenancy).isNotNull();
    }

    /** Found out between the proposal and the decision: the decision is refused. */
    @Test
    void interestsAreLookedAtAgainWhenItIsConfirmed() {
        String caseNo = bureau.start("baseOperation", officer, proposed(TENANT, "2026-07-01", "2027-06-30"));
        tenancy();
        assertThatThrownBy(() ->
                        bureau.act(caseNo, "confirmOperation", head, Map.of("decision", "CONFIRM", "opinion", "同意")))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule()).isEqualTo(IncubationBaseRule.OPERATOR_INSIDE));
        bureau.act(caseNo, "confirmOperation", head, Map.of("decision", "REFUSE", "opinion", "存在利益冲突"));
        bureau.ended(caseNo, "notEntrusted");
        assertThat(bases.get(base).operatorId()).isNull();
    }

    @Test
    void whatWasTypedIsCheckedAtItsField() {
        var wrong = proposed(FIRST, "2026-05-31", "2026-05-31");
        wrong.put("kpis", List.of(Map.of("name", "入驻率", "target", "不低于80%", "due", "2026-06-30")));
        assertThat(errors(wrong)).containsOnlyKeys("from", "until", "kpis[0].due");
        var paper = proposed(FIRST, "2026-06-01", "2027-05-31");
        paper.put("basis", "AGREEMENT");
        paper.put("agreement", "LY2026-9999");
        assertThat(errors(paper)).containsOnlyKeys("agreement");
        assertThat(errors(proposed("52321200MJ5A12340F", "2026-06-01", "2027-05-31")))
                .containsOnlyKeys("creditCode");
        confirmed(FIRST, "2026-09-01", "2027-08-31");
        assertThat(refused(SECOND)).isEqualTo(IncubationBaseRule.OPERATION_AHEAD);
    }

    private void report(String caseNo, Actor by, String summary) {
        bureau.act(
                caseNo, "reportOperation", by, Map.of("kpis", List.of(Map.of("result", "平均85%")), "summary", summary));
    }

    private void judge(String caseNo, String verdict, String onward) {
        bureau.act(
                caseNo,
                "judgeOperation",
                officer,
                Map.of(
                        "kpis",
                        List.of(Map.of("reached", verdict.equals("PASS"))),
                        "verdict",
                        verdict,
                        "onward",
                        onward,
                        "opinion",
                        "已核对"));
    }

    private Object refused(String code) {
        try {
            bureau.start("baseOperation", officer, proposed(code, "2026-06-01", "2027-05-31"));
        } catch (Refusal r) {
            return r.rule();
        }
        return null;
    }

    private Map<String, String> errors(Map<String, Object> typed) {
        try {
            bureau.start("baseOperation", officer, typed);
        } catch (RuntimeException e) {
            for (Throwable t = e; t != null; t = t.getCause()) {
                if (t instanceof InvalidInput input) return input.fieldErrors();
            }
            throw e;
        }
        return Map.of();
    }

    /** Whose the one open task of a case is. */
    private String holder(String caseNo) {
        return jdbc.sql("""
                        select role || case when role = 'ORGANIZATION' then ' ' || organization_id else '' end from task_item
                         where case_no = ? and state = 'OPEN'
                        """).param(caseNo).query(String.class).single();
    }

    /** The task list says what the engine says. */
    private void agrees() {
        assertThat(rebuild.rebuild()).isEqualTo(new Rebuild.Result(0, 0));
    }
}
