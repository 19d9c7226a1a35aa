package org.sanshe.evaluation.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Agreements;
import org.sanshe.delivery.Assessed;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.Missed;
import org.sanshe.evaluation.TrackRecord;
import org.sanshe.identity.TestAccounts;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.FormRejected;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.party.Registry;
import org.sanshe.purchase.Bureau;
import org.sanshe.purchase.tender.SupplierCheck;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** F9: a self-evaluation that did not come in time is a fail: published, objected to in time or not, applied. */
@SansheTest
class LateReportStoryTest {

    private static final String TONGXIN = "52430198MJJ02003XF";

    @Autowired
    Bureau bureau;

    @Autowired
    Agreements agreements;

    @Autowired
    SchemesOfTests schemes;

    @Autowired
    Missed missed;

    @Autowired
    Assessments assessments;

    @Autowired
    TrackRecord record;

    @Autowired
    Assessed gate;

    @Autowired
    Effects effects;

    @Autowired
    SupplierCheck suppliers;

    @Autowired
    Registry registry;

    @Autowired
    Cases cases;

    @Autowired
    Disclosure disclosure;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private Actor officer;
    private Actor head;
    private Actor supplier;

    @BeforeEach
    void aBureau() throws Exception {
        bureau.open("2026-01-05");
        officer = bureau.staff(Role.OFFICER);
        head = bureau.staff(Role.SECTION_HEAD);
        supplier = bureau.supplier(TONGXIN);
    }

    @Test
    void lateIsPublishedAsAFailAndStopsPaymentAfterThePublicity() throws Exception {
        String agreement = agreements.begin(officer, TONGXIN, "1000000", "50 50", Set.of());
        assertThat(gate.payable(agreement, day("2025-07-01"), day("2025-12-31")))
                .isEmpty();
        String no = late(agreement);
        // arranged, but without a final result: the instalment waits
        assertThatThrownBy(() -> gate.payable(agreement, day("2025-07-01"), day("2025-12-31")))
                .hasMessageContaining("RESULT_MISSING");
        assertThat(assessments.get(no).score()).isNull();
        assertThat(assessments.get(no).grade()).isEqualTo("FAIL");
        // before it is published the organization reads nothing of it
        mvc.perform(get("/api/v1/assessments/" + no + "/result").with(user(TestAccounts.of(supplier))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.grade").doesNotExist());
        bureau.act(no, "confirmResult", head, Map.of("outcome", "CONFIRM"));
        assertThat(assessments.get(no).status()).isEqualTo(Assessment.Status.PUBLISHED);
        assertThat(disclosure.of(no)).singleElement().satisfies(n -> {
            assertThat(n.kind()).isEqualTo(NoticeKind.ASSESSMENT);
            assertThat(n.html()).contains("不合格").doesNotContain(head.name());
            // five working days, the first one counted: Monday to Friday
            assertThat(n.until()).isEqualTo("2026-01-09T15:59:59Z");
        });
        mvc.perform(get("/api/v1/assessments/" + no + "/result").with(user(TestAccounts.of(supplier))))
                .andExpect(jsonPath("$.grade").value("FAIL"))
                .andExpect(jsonPath("$.next[0].key").value("result.todo.object"));
        mvc.perform(get("/assessments/" + no + "/result").with(user(TestAccounts.of(supplier))))
                .andExpect(status().isOk());
        Actor stranger = bureau.supplier("52430198MJJ020056A");
        mvc.perform(get("/assessments/" + no + "/result").with(user(TestAccounts.of(stranger))))
                .andExpect(status().isNotFound());
        bureau.at("2026-01-09T23:59:00");
        assertThat(assessments.get(no).status()).isEqualTo(Assessment.Status.PUBLISHED);
        bureau.at("2026-01-10T00:00:01");
        assertThat(assessments.get(no).status()).isEqualTo(Assessment.Status.FINAL);
        // what follows
        assertThatThrownBy(() -> gate.payable(agreement, day("2025-07-01"), day("2025-12-31")))
                .hasMessageContaining("PAYMENT_STOPPED");
        assertThat(record.of(agreement)).singleElement().satisfies(o -> {
            assertThat(o.passed()).isFalse();
            assertThat(o.renewable()).isFalse();
            assertThat(o.percent()).isNull();
        });
        long organization = supplier.organizationId();
        assertThat(record.barred(organization, day("2026-12-31"))).isEmpty();
        assertThat(record.barred(organization, day("2027-01-01"))).isPresent();
        assertThat(record.barred(organization, day("2027-12-31"))).isPresent();
        assertThat(record.barred(organization, day("2028-01-01"))).isEmpty();
        var profile = registry.get(organization);
        suppliers.check(profile, day("2026-12-31"), day("2026-12-31"));
        assertThatThrownBy(() -> suppliers.check(profile, day("2027-01-01"), day("2027-01-01")))
                .hasMessageContaining("BARRED_BY_ASSESSMENT");
        assertThat(cases.children(no)).extracting(c -> c.process()).containsExactly("rectification");
        // the termination is proposed to a person and decided by nobody else
        assertThat(bureau.openNodes(no)).containsExactly("considerTermination");
        bureau.act(no, "considerTermination", officer, Map.of("decision", "CONTINUE", "reason", "先看整改和复查的结果再定。"));
        bureau.ended(no, "resultSettled");
    }

    @Test
    void anObjectionIsHeardInItsTermOnlyAndDecidedByOthers() {
        String agreement = agreements.begin(officer, TONGXIN, "1000000", "50 50", Set.of());
        String no = late(agreement);
        assertThatThrownBy(() -> object(no)).as("not published yet").isInstanceOf(FormRejected.class);
        bureau.act(no, "confirmResult", head, Map.of("outcome", "CONFIRM"));
        bureau.set("2026-01-09T23:59:59");
        String objection = object(no);
        assertThatThrownBy(() -> object(no)).hasMessageContaining("OBJECTION_PENDING");
        bureau.at("2026-01-12T09:00");
        // the result waits for the decision
        assertThat(assessments.get(no).status()).isEqualTo(Assessment.Status.PUBLISHED);
        bureau.act(
                objection,
                "examineObjection",
                officer,
                Map.of("finding", "系统记录显示自评没有提交。", "proposal", "REJECT", "files", List.of()));
        // who confirmed is kept from it, whatever post they hold besides
        Actor confirmer = new Actor(
                head.personId(), head.accountId(), head.name(), Set.of(Role.LEADER), head.unitId(), null, null);
        var decision = Map.<String, Object>of("outcome", "REJECT", "reasons", "自评期限已经提前通知，没有提交。");
        assertThatThrownBy(() -> bureau.act(objection, "decideObjection", confirmer, decision))
                .isInstanceOf(RuntimeException.class);
        Actor leader = bureau.staff(Role.LEADER);
        bureau.act(objection, "decideObjection", leader, decision);
        bureau.ended(objection, "objectionRejected");
        assertThat(assessments.get(no).status()).isEqualTo(Assessment.Status.FINAL);
        assertThat(effects.of(no)).isNotEmpty();
        assertThatThrownBy(() -> object(no)).hasMessageContaining("OBJECTION_LATE");
    }

    @Test
    void aSecondAfterTheTermIsTooLate() {
        String no = late(agreements.begin(officer, TONGXIN, "1000000", "50 50", Set.of()));
        bureau.act(no, "confirmResult", head, Map.of("outcome", "CONFIRM"));
        bureau.set("2026-01-10T00:00:00");
        assertThatThrownBy(() -> object(no)).hasMessageContaining("OBJECTION_LATE");
    }

    private String object(String no) {
        return bureau.start(
                "assessmentObjection",
                supplier,
                Map.of(
                        "assessment",
                        no,
                        "grounds",
                        List.of("PROCEDURE"),
                        "facts",
                        "系统在截止时无法登录，已经当场电话告知。",
                        "evidenceFiles",
                        List.of()));
    }

    private String late(String agreement) {
        return missed.open(schemes.hundred(officer.unitId()), agreement, officer, supplier);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
