package org.sanshe.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanshe.SansheTest;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.Preparing.Founder;
import org.sanshe.party.Preparing.Registered;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** 筹备组织: founders are entered without a code, and the same row takes it. */
@SansheTest
@Transactional
class PreparingTest {

    private static final String CODE = "52321200MJ5A12340F";
    private static final String OTHER = "51440100MJK9000120";
    private static final Founder SHEN = new Founder("沈若兰", "110101194912310024", "13800000001", true);
    private static final Founder GU = new Founder("顾长安", "440106195307151232", null, false);

    @Autowired
    Preparing preparing;

    @Autowired
    Registry registry;

    @Autowired
    OrganizationSearch search;

    @Autowired
    Importing importing;

    @Autowired
    Registering registering;

    @Autowired
    FounderPayees payees;

    @Autowired
    SansheClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    jakarta.persistence.EntityManager entities;

    @Test
    void keepsWhoFoundsItAndTellsNoNumber() {
        long group = enter("明湖区萤火助学服务中心", GU, SHEN);

        assertThat(preparing.isPreparing(group)).isTrue();
        assertThat(preparing.founders(group))
                .containsExactly(new Founder("沈若兰", null, "13800000001", true), new Founder("顾长安", null, null, false));
        assertThat(jdbc.sql("select resident_id || phone from organization_office where agent")
                        .query(String.class)
                        .single())
                .doesNotContain("110101194912310024", "13800000001");
        assertThat(registry.search("萤火助学", 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"明湖区萤火助学服务中心", "明湖区 萤火助学服务中心", "明湖区萤火助学服务中心\u200b"})
    void takesAnotherName(String same) {
        enter("明湖区萤火助学服务中心", SHEN);

        assertThatThrownBy(() -> enter(same, GU.agent() ? GU : new Founder("顾长安", null, null, true)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.fieldErrors()).containsOnlyKeys("name"));
    }

    @Test
    void hasExactlyOneAgent() {
        assertThatThrownBy(() -> enter("明湖区萤火助学服务中心", GU)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> enter("明湖区萤火助学服务中心", SHEN, new Founder("顾长安", null, null, true)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void isDescribedAnewWithAnotherAgent() {
        long group = enter("明湖区萤火助学服务中心", SHEN, GU);

        preparing.rename(group, "明湖区萤火公益服务中心", CreditCodeKind.ASSOCIATION, null);
        preparing.founded(group, List.of(new Founder("顾长安", "440106195307151232", "13800000002", true)), null);
        entities.flush();

        assertThat(preparing.founders(group)).extracting(Founder::name).containsExactly("顾长安");
        assertThat(registry.get(group).name()).isEqualTo("明湖区萤火公益服务中心");
    }

    @Test
    void knowsAFounderByTheNumberUnderAnotherName() {
        long group = enter("明湖区萤火助学服务中心", SHEN, GU);
        long other = enter("明湖区星火助学服务中心", new Founder("顾 长安", "440106195307151232", null, true));
        long third = enter("明湖区烛光助学服务中心", new Founder("顾长安", "32120219480229001X", null, true));

        assertThat(preparing.sharingFounders(other)).isEqualTo(Map.of(group, "顾 长安"));
        assertThat(preparing.sharingFounders(third)).isEmpty();
    }

    @Test
    void takesTheCodeInTheSameRow() {
        long group = enter("明湖区萤火助学服务中心", SHEN);

        preparing.register(
                group,
                registered("52321200mj5a12340f", new BankAccount("明湖区萤火助学服务中心", "明湖农商银行", "6222000011112222")),
                null);
        entities.flush();

        assertThat(preparing.isPreparing(group)).isFalse();
        assertThat(registry.findByCode(CODE).orElseThrow().id()).isEqualTo(group);
        assertThat(registry.bankAccount(group)).isPresent();
        assertThat(preparing.founders(group)).hasSize(1);
    }

    @Test
    void noOfficerEntersAFoundersAccountAsItsOwn() {
        long group = enter("明湖区萤火助学服务中心", SHEN);
        preparing.register(group, registered(CODE, null), null);
        payees.declare(group, "沈若兰", "6217 0000 5555 6666");
        entities.flush();
        entities.clear();

        assertThatThrownBy(() -> change(group, "6217000055556666"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.fieldErrors())
                                .containsOnlyKeys("bankAccount")
                                .hasEntrySatisfying(
                                        "bankAccount", said -> assertThat(said).contains("沈若兰")));
        change(group, "6217000055556667");
        entities.flush();
        assertThat(registry.bankAccount(group).orElseThrow().number()).isEqualTo("6217000055556667");
    }

    private void change(long group, String account) {
        int version = jdbc.sql("select version from organization where id = ?")
                .param(group)
                .query(Integer.class)
                .single();
        var officer = new Actor(1, 1, "周经办", Set.of(Role.OFFICER), 1L, null, null);
        registering.change(
                group,
                version,
                Map.of("name", "明湖区萤火助学服务中心", "bankName", "明湖农商银行", "bankAccount", account),
                officer,
                Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void takesNoSecondCodeAndNotAnothers() {
        long group = enter("明湖区萤火助学服务中心", SHEN);
        long other = enter("明湖区星火助学服务中心", new Founder("顾长安", null, null, true));
        preparing.register(group, registered(CODE, null), null);
        entities.flush();

        refused(() -> preparing.register(group, registered(OTHER, null), null), PreparingRule.REGISTERED_ALREADY);
        refused(() -> preparing.register(other, registered(CODE, null), null), PreparingRule.CODE_TAKEN);
        assertThat(preparing.isPreparing(other)).isTrue();
    }

    @Test
    void isNotRegisteredAsACompanyNorWithAPersonsAccount() {
        long group = enter("明湖区萤火助学服务中心", SHEN);

        refused(
                () -> preparing.register(group, registered("91110000802100433B", null), null),
                PreparingRule.NOT_SOCIAL);
        refused(
                () -> preparing.register(
                        group, registered(CODE, new BankAccount("沈若兰", "明湖农商银行", "6222000011112222")), null),
                PreparingRule.ACCOUNT_NOT_OWN);
    }

    @Test
    void isNotImportedASecondTime() {
        enter("明湖区萤火助学服务中心", SHEN);
        entities.flush();
        String file = "统一社会信用代码,名称\n" + CODE + ",明湖区萤火助学服务中心\n";

        ImportReport report =
                importing.run(ImportKind.ORGANIZATIONS, "o.csv", file.getBytes(StandardCharsets.UTF_8), null);

        assertThat(report.problems()).extracting(ImportProblem::code).containsExactly("namePreparing");
    }

    private long enter(String name, Founder... founders) {
        long group = preparing.enter(name, CreditCodeKind.SERVICE_BODY, List.of(founders), null);
        entities.flush();
        return group;
    }

    private Registered registered(String code, BankAccount account) {
        LocalDate today = clock.today();
        return new Registered(code, "明湖区萤火助学服务中心", today, "明湖区民政局", "沈若兰", "明湖区文明路1号", account);
    }

    private static void refused(Runnable act, PreparingRule rule) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
