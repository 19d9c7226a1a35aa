package org.sanshe.incubation.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sanshe.SansheTest;
import org.sanshe.identity.TestAccounts;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.Incubating;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.sanshe.web.Routes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Founders without a credit code: every route an organization has answers them, tells nothing of others, and starts nothing. */
@SansheTest
class FoundersReachNothingElseTest {

    private static final String WARM_SUN = "52430198MJJ020021P";
    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");

    /** In order, refused by right or by rule, not there, or nothing that could be read. */
    private static final List<Integer> FINE = List.of(200, 302, 400, 403, 404, 415, 422);

    private static Actor founder;
    private static String foreign;
    private static long stranger;

    @Autowired
    Bureau bureau;

    @Autowired
    Incubating incubating;

    @Autowired
    Intaking intaking;

    @Autowired
    Cases cases;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void founders() throws Exception {
        if (founder != null) return;
        bureau.open("2025-02-20");
        intaking.afresh();
        long base = incubating.base(8);
        String call = incubating.call(base, "2025-02-17T09:00+08:00", "2025-02-28T17:00+08:00");
        Actor warmSun = bureau.supplier(WARM_SUN);
        foreign = intaking.apply(call, warmSun, intaking.registered(warmSun, WARM_SUN));
        stranger = warmSun.organizationId();
        founder = intaking.join("萤火助学筹备组");
    }

    static Stream<Routes.Route> routes() {
        return Routes.all().stream().filter(r -> !r.open() && r.roles().contains(Role.ORGANIZATION));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void answersWithoutTellingOrFailing(Routes.Route route) throws Exception {
        String path = filled(route.path());
        var asked = request(HttpMethod.valueOf(route.method().name()), path)
                .with(user(TestAccounts.of(founder)))
                .with(csrf());
        if (path.startsWith("/api/"))
            asked = asked.contentType(MediaType.APPLICATION_JSON).content("{}");
        MvcResult answer = mvc.perform(asked).andReturn();
        assertThat(answer.getResponse().getStatus())
                .as(route.method() + " " + path)
                .isIn(FINE);
        assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .as(route.method() + " " + path)
                .doesNotContain("明湖区暖阳为老服务中心");
    }

    @Test
    void startsNothingButIncubation() {
        assertThat(cases.startable(founder))
                .isNotEmpty()
                .allMatch(process -> getClass().getResource("/processes/incubation/" + process + ".bpmn") != null);
    }

    /** Every variable with what belongs to somebody else. */
    private static String filled(String path) {
        var values = Map.of("{process}", "grantApplication", "{id}", String.valueOf(stranger));
        return VARIABLE.matcher(path)
                .replaceAll(v ->
                        values.getOrDefault(v.group(), v.group().matches("\\{(no|caseNo|agreement)}") ? foreign : "1"));
    }
}
