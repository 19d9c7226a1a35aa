package org.sanshe.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.evidence.Evidence;
import org.sanshe.identity.Units;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.EvaluatorKind;
import org.sanshe.party.Pool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The bureau a newcomer finds. */
@SansheTest
@TestPropertySource(properties = "sanshe.demo.data=true")
class DemoBureauTest {

    @Autowired
    Cast cast;

    @Autowired
    Units units;

    @Autowired
    Pool pool;

    @Autowired
    SansheClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Evidence evidence;

    @Autowired
    MockMvc mvc;

    @Test
    void everybodyOfTheTableCanLogIn() throws Exception {
        for (String username : Cast.usernames()) {
            mvc.perform(formLogin().user(username).password(Cast.PASSWORD))
                    .andExpect(authenticated().withUsername(username));
        }
    }

    @Test
    void theLogInPageSaysWhoThereIs() throws Exception {
        mvc.perform(get("/login"))
                .andExpect(content().string(containsString("<code>procurement</code>")))
                .andExpect(content().string(containsString("明湖区同心社会工作服务中心")));
    }

    @Test
    void oneWomanHasTwoAccounts() {
        assertThat(cast.actor("officer").personId())
                .isEqualTo(cast.actor("reviewer2").personId());
        assertThat(cast.actor("officer").accountId())
                .isNotEqualTo(cast.actor("reviewer2").accountId());
        assertThat(cast.actor("reviewer2").roles()).containsExactly(Role.REVIEWER);
    }

    @Test
    void theBureauIsAPurchaserThatLettersCanName() {
        var bureau = units.get(cast.actor("officer").unitId());
        assertThat(bureau.name()).isEqualTo("明湖区民政局");
        assertThat(bureau.creditCode()).hasSize(18);
        assertThat(bureau.region()).isEqualTo(430198);
        assertThat(units.all()).extracting(Units.Unit::level).contains("STREET", "COMMUNITY");
    }

    @Test
    void evaluatorsWithAccountsCanBeDrawn() {
        var experts = pool.active(EvaluatorKind.EXPERT, Set.of(), clock.today()).stream()
                .filter(judge -> judge.personId() != null)
                .toList();
        assertThat(experts).hasSize(8);
        assertThat(pool.findByPerson(cast.actor("delegate").personId())).isPresent();
    }

    @Test
    void thereIsAPurchaseInEveryState() {
        assertThat(jdbc.sql("select distinct node from task_item where state = 'OPEN'")
                        .query(String.class)
                        .list())
                .contains(
                        "assessPerformance",
                        "confirmBudget",
                        "reviewRequirement",
                        "approveMethod",
                        "approvalOfTreasury",
                        "draftDocuments",
                        "prepareResponse",
                        "keepResponse",
                        "scoreResponses",
                        "examineChallenge",
                        "signBySupplier");
        assertThat(jdbc.sql("select outcome from case_file where process = 'purchase' and outcome is not null")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("contractActive", "endedWithoutBudget", "purchaseFailed", "withdrawn");
        assertThat(evidence.verifyAll()).isEmpty();
    }

    @Test
    void aSecondStartChangesNothing() {
        assertThat(cast.assemble()).isFalse();
    }
}
