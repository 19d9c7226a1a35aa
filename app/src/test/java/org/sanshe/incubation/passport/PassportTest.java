package org.sanshe.incubation.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Agreements;
import org.sanshe.delivery.Engagements;
import org.sanshe.identity.TestAccounts;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.Incubating;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.party.Credentials;
import org.sanshe.party.Credentials.Credential;
import org.sanshe.party.PassportFigures;
import org.sanshe.purchase.Bureau;
import org.sanshe.purchase.Consulting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** 成长护照: what is delivered enters it by itself; who may read it; what became of those in the bases. */
@SansheTest
class PassportTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Bureau bureau;

    @Autowired
    Incubating incubating;

    @Autowired
    Agreements agreements;

    @Autowired
    Engagements engagements;

    @Autowired
    Credentials credentials;

    @Autowired
    IncubationFigures figures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Actor officer;
    private Actor supplier;

    @BeforeEach
    void open() throws Exception {
        bureau.open("2026-03-02");
        officer = bureau.staff(Role.OFFICER);
        supplier = bureau.supplier(Consulting.TONGXIN);
    }

    @Test
    void whatIsPerformedIsEnteredOnceAndWhatIsTerminatedIsNot() throws Exception {
        int before = credentials.of(supplier.organizationId()).size();
        String performed = agreements.begin(officer, Consulting.TONGXIN, "105000", "100", Set.of());
        String terminated = agreements.begin(officer, Consulting.TONGXIN, "20000", "100", Set.of());
        transaction.executeWithoutResult(s -> {
            engagements.end(performed, true, officer);
            engagements.end(terminated, false, officer);
        });
        List<Credential> passport = credentials.of(supplier.organizationId());
        assertThat(passport).hasSize(before + 1);
        Credential entered = passport.get(0);
        assertThat(entered.cause()).isEqualTo(performed);
        assertThat(entered.figure()).isEqualByComparingTo("105000");
        assertThat(entered.issuer()).isEqualTo(Bureau.NAME);
        assertThat(page("/incubation/passports/" + supplier.organizationId(), supplier, "zh"))
                .contains("已交付项目数", performed, "105000 元")
                .doesNotContain(terminated);
    }

    @Test
    void anOrganizationReadsItsOwnPassportOnly() throws Exception {
        long elsewhere = jdbc.sql("select min(id) from organization where id <> ?")
                .param(supplier.organizationId())
                .query(Long.class)
                .single();
        Actor other = new Actor(
                supplier.personId(), supplier.accountId(), "别家", Set.of(Role.ORGANIZATION), null, elsewhere, null);
        String path = "/incubation/passports/" + supplier.organizationId();
        mvc.perform(get(path).with(user(TestAccounts.of(other)))).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1" + path).with(user(TestAccounts.of(other)))).andExpect(status().isNotFound());
        page(path, officer, "zh");
    }

    @Test
    void figuresCountWhatIsValidOnTheDay() {
        var day = LocalDate.of(2026, 3, 2);
        var passport = List.of(
                credential(Credentials.Kind.TRAINING, "4.5", day, null),
                credential(Credentials.Kind.TRAINING, "3", day.minusYears(1), day),
                credential(Credentials.Kind.TRAINING, "9", day.minusYears(2), day.minusDays(1)),
                credential(Credentials.Kind.TRAINING, "2", day.plusDays(1), null),
                credential(Credentials.Kind.GRADUATION, null, day, null));
        var found = PassportFigures.of(passport, day);
        assertThat(found.get(PassportFigures.TRAINING_CREDITS)).isEqualByComparingTo("7.5");
        assertThat(found.get(PassportFigures.GRADUATIONS)).isEqualByComparingTo("1");
        assertThat(found.get(PassportFigures.COACHING_HOURS)).isEqualByComparingTo("0");
    }

    @Test
    void theOverviewCountsWhatBecameOfThem() throws Exception {
        long base = incubating.base(8);
        var from = LocalDate.of(2025, 3, 1);
        String graduated =
                incubating.tenant(base, incubating.founders("出壳队" + base), Track.FOUNDING, from, from.plusYears(1));
        String exited =
                incubating.tenant(base, incubating.founders("退驻队" + base), Track.FOUNDING, from, from.plusYears(1));
        incubating.tenant(base, incubating.founders("在孵队" + base), Track.FOUNDING, from, from.plusYears(1));
        jdbc.sql(
                        "update incubation_tenancy set status = 'GRADUATED', graduated_on = date '2026-02-28' where case_no = ?")
                .param(graduated)
                .update();
        jdbc.sql(
                        "update incubation_tenancy set status = 'EXITED', left_on = date '2025-12-01', forced = true where case_no = ?")
                .param(exited)
                .update();

        var found = figures.bases(officer.unitId());
        assertThat(found).singleElement().satisfies(b -> {
            assertThat(b.tenants()).isOne();
            assertThat(b.graduated()).isOne();
            assertThat(b.exited()).isOne();
            assertThat(b.forced()).isOne();
            assertThat(b.graduation()).isEqualByComparingTo("50.0");
            assertThat(b.survival()).as("no follow-up is over").isNull();
        });
        assertThat(figures.years(officer.unitId())).singleElement().satisfies(y -> {
            assertThat(y.year()).isEqualTo(2025);
            assertThat(y.present()).isOne();
        });
        assertThat(page("/incubation/overview", officer, "zh")).contains("明湖社会组织孵化基地", "50.0%", "其中强制 1");
        assertThat(figures.bases(-1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void thePagesAreWholeInBothLanguages(String language) throws Exception {
        incubating.base(2);
        for (String path : List.of("/incubation/overview", "/incubation/passports/" + supplier.organizationId())) {
            assertThat(page(path, officer, language))
                    .as(path)
                    .contains("</html>")
                    .doesNotContain("??", "passport.", "incubationOverview.");
        }
    }

    private Credential credential(Credentials.Kind kind, String figure, LocalDate on, LocalDate through) {
        return new Credential(
                1,
                kind,
                "一",
                "one",
                "基地",
                on,
                through,
                figure == null ? null : new BigDecimal(figure),
                null,
                "X",
                null);
    }

    private String page(String path, Actor actor, String language) throws Exception {
        return mvc.perform(get(path).with(user(TestAccounts.of(actor))).cookie(new Cookie("LANG", language)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
