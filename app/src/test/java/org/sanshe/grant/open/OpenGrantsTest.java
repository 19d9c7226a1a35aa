package org.sanshe.grant.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.grant.reward.Rewarding;
import org.sanshe.grant.scheme.AmountRule;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.Reward;
import org.sanshe.kernel.Actor;
import org.sanshe.ledger.FundingSource;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What everybody reads of awards: required fields, types and formats of the 360Giving Data Standard 1.1, and nothing
 * personal.
 */
@SansheTest
class OpenGrantsTest {

    /** What the standard requires of a grant, and which other fields of it are used here. */
    private static final List<String> REQUIRED = List.of(
            "id",
            "title",
            "description",
            "currency",
            "amountAwarded",
            "awardDate",
            "recipientOrganization",
            "fundingOrganization");

    private static final Set<String> OPTIONAL = Set.of(
            "amountAppliedFor",
            "amountDisbursed",
            "plannedDates",
            "grantProgramme",
            "beneficiaryLocation",
            "fromOpenCall",
            "dateModified",
            "dataSource");

    private static final int TITLE_BELOW = 140;

    @Autowired
    Bureau bureau;

    @Autowired
    Rewarding rewarding;

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    private String payout;
    private Actor grantee;

    @BeforeEach
    void award() throws Exception {
        bureau.open("2026-05-06");
        grantee = bureau.supplier(Rewarding.BODY);
        long scheme = rewarding.scheme(Rewarding.body(
                GrantScheme.Kind.REWARD,
                FundingSource.GENERAL_BUDGET,
                Rewarding.grades(AmountRule.Upgrade.FULL),
                List.of(),
                null,
                null,
                new Reward(Reward.Evidence.CERTIFICATE, 0, List.of(), 0, false)));
        String claim = rewarding.claim(
                scheme,
                grantee,
                Map.of(
                        "certificateNo",
                        "OPEN-" + scheme,
                        "category",
                        "3A",
                        "issuedOn",
                        "2026-01-15",
                        "expiresOn",
                        "2031-01-14"));
        rewarding.published(claim);
        bureau.at("2026-05-09T09:00");
        payout = rewarding.payout(claim);
        rewarding.paid(payout, FundingSource.GENERAL_BUDGET, "10000");
    }

    @Test
    void everyGrantIsAsTheStandardHasItAndOursSaysWhatTheLedgerSays() throws Exception {
        String body = mvc.perform(get("/public/grants.json"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("max-age=3600")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        JsonNode grants = json.readTree(body).get("grants");
        assertThat(grants.isArray()).isTrue();
        var ids = new ArrayList<String>();
        for (JsonNode grant : grants) {
            conforms(grant);
            ids.add(grant.get("id").asString());
        }
        assertThat(ids).doesNotHaveDuplicates().contains("360G-sanshe-" + payout);

        JsonNode ours = grants.get(ids.indexOf("360G-sanshe-" + payout));
        assertThat(ours.get("amountAwarded").decimalValue()).isEqualByComparingTo(new BigDecimal("10000"));
        assertThat(ours.get("amountDisbursed").decimalValue()).isEqualByComparingTo(new BigDecimal("10000"));
        assertThat(ours.get("awardDate").asString()).isEqualTo("2026-05-09");
        assertThat(ours.get("recipientOrganization").get(0).get("id").asString())
                .isEqualTo("CN-USCI-" + Rewarding.BODY);
        // no person, no account, no telephone
        assertThat(body).doesNotContain(grantee.name());
    }

    private static void conforms(JsonNode grant) {
        var fields = List.copyOf(grant.propertyNames());
        assertThat(fields).containsAll(REQUIRED);
        assertThat(fields).allMatch(f -> REQUIRED.contains(f) || OPTIONAL.contains(f));
        for (String text : List.of("id", "title", "description", "currency", "awardDate", "dateModified")) {
            assertThat(grant.get(text).isString()).as(text).isTrue();
            assertThat(grant.get(text).asString()).as(text).isNotBlank();
        }
        assertThat(grant.get("title").asString()).hasSizeLessThan(TITLE_BELOW);
        assertThat(grant.get("currency").asString()).isEqualTo("CNY");
        for (String amount : List.of("amountAppliedFor", "amountAwarded", "amountDisbursed")) {
            assertThat(grant.get(amount).isNumber()).as(amount).isTrue();
        }
        assertThat(grant.get("amountDisbursed").decimalValue())
                .isLessThanOrEqualTo(grant.get("amountAwarded").decimalValue());
        LocalDate.parse(grant.get("awardDate").asString());
        OffsetDateTime.parse(grant.get("dateModified").asString());
        assertThat(URI.create(grant.get("dataSource").asString()).isAbsolute()).isTrue();
        assertThat(grant.get("fromOpenCall").asString()).isIn("Yes", "No");
        for (String party : List.of("recipientOrganization", "fundingOrganization")) {
            assertThat(grant.get(party).isArray()).isTrue();
            assertThat(grant.get(party).size()).isPositive();
            for (JsonNode p : grant.get(party)) {
                assertThat(p.get("id").asString()).isNotBlank();
                assertThat(p.get("name").asString()).isNotBlank();
            }
        }
        if (grant.has("plannedDates")) {
            for (JsonNode dates : grant.get("plannedDates")) {
                assertThat(LocalDate.parse(dates.get("startDate").asString()))
                        .isBefore(LocalDate.parse(dates.get("endDate").asString()));
            }
        }
        for (JsonNode programme : grant.get("grantProgramme")) {
            assertThat(programme.get("code").isString()).isTrue();
        }
    }

    @Test
    void theTableSaysTheSameAndAYearNarrowsBoth() throws Exception {
        mvc.perform(get("/public/grants.csv").param("year", "2026"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"Funding Org:Identifier\"")))
                .andExpect(content().string(containsString("360G-sanshe-" + payout)));
        String none = mvc.perform(get("/public/grants.json").param("year", "2019"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(json.readTree(none).get("grants").size()).isZero();
    }
}
