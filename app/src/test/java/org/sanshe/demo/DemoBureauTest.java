package org.sanshe.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.SansheTest;
import org.sanshe.evidence.Evidence;
import org.sanshe.identity.Units;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.EvaluatorKind;
import org.sanshe.party.Pool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The bureau a newcomer finds. */
@SansheTest
@TestPropertySource(properties = "sanshe.demo.data=true")
class DemoBureauTest {

    @Autowired
    MessageSource messages;

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
        assertThat(outcomes("purchase"))
                .containsOnly("contractActive", "endedWithoutBudget", "purchaseFailed", "withdrawn");
        assertThat(evidence.verifyAll()).isEmpty();
    }

    /** Whatever was done in the demo is told in words: no act and no fact stands in a timeline as the code calls it. */
    @Test
    void theTimelinesSpeakInWords() {
        var acts = jdbc.sql("""
                        select distinct act from evidence e where not exists (select from task_item t where t.node = e.act)
                        """).query(String.class).list();
        var facts = jdbc.sql("""
                        select distinct k from evidence, jsonb_object_keys(facts) k where k not in ('digest', 'process')
                           and jsonb_typeof(facts -> k) in ('string', 'number', 'boolean', 'array')
                           and coalesce(jsonb_typeof(facts -> k -> 0), '') not in ('object', 'array')
                        """).query(String.class).list();
        assertThat(acts).hasSizeGreaterThan(50);
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(acts)
                    .allSatisfy(a -> assertThat(messages.getMessage("act." + a, null, "", locale))
                            .as("act." + a)
                            .isNotEmpty());
            assertThat(facts)
                    .allSatisfy(f -> assertThat(messages.getMessage("fact." + f, null, "", locale))
                            .as("fact." + f)
                            .isNotEmpty());
        }
    }

    /** One round is decided, its first project agreed and its first part claimed; another takes applications. */
    @Test
    void thereIsARoundOfGrantsThatIsDecidedAndOneThatCalls() {
        assertThat(jdbc.sql("select status from grant_round order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("CALLED", "DECIDED");
        assertThat(jdbc.sql("select status || coalesce(' ' || awarded / 100, '') from grant_application order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("ADMITTED", "AWARDED 10000", "AWARDED 36000", "AWARDED 54000", "SUBMITTED");
        assertThat(jdbc.sql("select status from grant_project order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("ACTIVE", "AGREEMENT", "AGREEMENT");
        assertThat(jdbc.sql("select p.status from payment p join engagement e using (agreement) where e.kind = 'GRANT'")
                        .query(String.class)
                        .list())
                .containsExactly("REQUESTED");
    }

    /** One just signed, one delivering what was returned, one asking its users, one paid by two, one in the archive. */
    @Test
    void thereIsAContractInEveryState() {
        assertThat(outcomes("contractLife")).containsExactly("archived");
        assertThat(jdbc.sql("select status from engagement where kind = 'CONTRACT'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("COMPLETED", "ACTIVE", "ACTIVE", "ACTIVE", "ACTIVE");
        assertThat(jdbc.sql(
                                "select p.status from payment p join engagement e using (agreement) where e.kind = 'CONTRACT' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("CHECKED", "CHECKED", "PAID", "PAID", "REQUESTED", "SENT");
        assertThat(jdbc.sql("select kind || ' ' || status from assessment order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("FINAL PUBLISHED", "FINAL SCORING", "FINAL SELF_EVALUATION");
        assertThat(jdbc.sql("select status from rectification")
                        .query(String.class)
                        .list())
                .containsExactly("OPEN");
        assertThat(jdbc.sql("select count(*) from service_record")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(200);
    }

    /** Who looks after contracts and money finds the tasks of the new cases in the list, town and treasury included. */
    @ParameterizedTest
    @CsvSource({
        "officer2, 排定履约节点",
        "officer2, 抽查并确认台账",
        "finance, 落实资金",
        "finance2, 复核指标",
        "head, 支付审批",
        "townfinance, 核对支付材料",
        "reviewer, 变更审查",
        "org3, 补交成果",
        "org3, 提交票据",
        "org5, 供应商签署"
    })
    void everybodyFindsSomethingToDo(String username, String task) throws Exception {
        mvc.perform(get("/api/v1/tasks")
                        .param("view", "claimable")
                        .param("limit", "200")
                        .with(httpBasic(username, Cast.PASSWORD)))
                .andExpect(jsonPath("$.tasks[*].name", hasItem(task)));
    }

    private List<String> outcomes(String process) {
        return jdbc.sql("select outcome from case_file where process = ? and ended_at is not null")
                .param(process)
                .query(String.class)
                .list();
    }

    @Test
    void aSecondStartChangesNothing() {
        assertThat(cast.assemble()).isFalse();
    }
}
