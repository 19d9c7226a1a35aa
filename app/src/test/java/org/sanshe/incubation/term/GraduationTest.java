package org.sanshe.incubation.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.BaseRules.Use;
import org.sanshe.incubation.Incubating;
import org.sanshe.incubation.IncubationReviews;
import org.sanshe.incubation.Tenancies;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every condition of graduation, met and not met, with what it rests on. */
@SansheTest
class GraduationTest {

    private static final String TONGXIN = "52430198MJJ02003XF";

    @Autowired
    Bureau bureau;

    @Autowired
    Incubating incubating;

    @Autowired
    TermStory story;

    @Autowired
    GraduationCheck check;

    @Autowired
    IncubationReviews reviews;

    @Autowired
    Tenancies tenancies;

    @Autowired
    JdbcClient jdbc;

    private long organization;

    @BeforeEach
    void aBureau() throws Exception {
        bureau.open("2026-06-01");
        organization = story.organization(TONGXIN);
    }

    private String tenant(long organization, Track track, Map<String, Object> wanted) {
        var graduation = new HashMap<String, Object>(TermStory.nothing());
        graduation.putAll(wanted);
        long base = incubating.base(1, story.rules(Map.of("graduation", graduation, "tables", List.of())));
        return incubating.tenant(
                base, organization, track, LocalDate.parse("2026-01-05"), LocalDate.parse("2027-01-05"));
    }

    private boolean met(String tenancy) {
        var found = check.of(tenancies.get(tenancy));
        assertThat(found).hasSize(1);
        return found.get(0).met();
    }

    private String registered(Map<String, Object> wanted) {
        jdbc.sql("update incubation_tenancy set status = 'CLOSED' where organization_id = ?")
                .param(organization)
                .update();
        return tenant(organization, Track.REGISTERED, wanted);
    }

    @Test
    void whatTheRulesDoNotAskForIsNotChecked() {
        assertThat(check.of(tenancies.get(registered(Map.of())))).isEmpty();
    }

    @Test
    void registrationAndAccount() {
        assertThat(met(registered(Map.of("registered", true)))).isTrue();
        assertThat(met(registered(Map.of("account", true)))).isTrue();
        jdbc.sql("update organization set bank_account = null, bank_name = null where id = ?")
                .param(organization)
                .update();
        assertThat(met(registered(Map.of("account", true)))).isFalse();
        long group = story.founders("条件甲服务中心");
        assertThat(met(tenant(group, Track.FOUNDING, Map.of("registered", true))))
                .isFalse();
        long second = story.founders("条件乙服务中心");
        assertThat(met(tenant(second, Track.FOUNDING, Map.of("account", true)))).isFalse();
        long third = story.founders("条件丙服务中心");
        assertThat(met(tenant(third, Track.FOUNDING, Map.of("inspection", true))))
                .isFalse();
    }

    @Test
    void projectsThatRanInTheTermCount() {
        String tenancy = registered(Map.of("projects", 1));
        assertThat(met(tenancy)).isFalse();
        story.engagement(organization, "2025-01-01", "2026-01-04");
        assertThat(met(tenancy)).as("over the day before the term").isFalse();
        story.engagement(organization, "2025-06-01", "2026-01-05");
        assertThat(met(tenancy)).as("over on its first day").isTrue();
        jdbc.sql("update engagement set status = 'TERMINATED' where organization_id = ?")
                .param(organization)
                .update();
        assertThat(met(tenancy)).as("terminated").isFalse();
    }

    @Test
    void theNewestInspectionCounts() {
        String tenancy = registered(Map.of("inspection", true));
        jdbc.sql("delete from organization_inspection where organization_id = ?")
                .param(organization)
                .update();
        inspect(2023, "QUALIFIED");
        inspect(2024, "UNQUALIFIED");
        assertThat(met(tenancy)).isFalse();
        inspect(2025, "BASICALLY_QUALIFIED");
        assertThat(met(tenancy)).isTrue();
    }

    private void inspect(int year, String conclusion) {
        jdbc.sql("insert into organization_inspection (organization_id, inspected_year, conclusion) values (?, ?, ?)")
                .params(organization, year, conclusion)
                .update();
    }

    @Test
    void aHubNeedsAValidRating() {
        String tenancy = registered(Map.of("rating", 3));
        assertThat(check.of(tenancies.get(tenancy))).as("a start-up does not").isEmpty();
        jdbc.sql("update incubation_tenancy set stage = 'HUB' where case_no = ?")
                .param(tenancy)
                .update();
        jdbc.sql("delete from organization_rating where organization_id = ?")
                .param(organization)
                .update();
        assertThat(met(tenancy)).isFalse();
        rate(2, "2024-01-01", "2028-12-31");
        assertThat(met(tenancy)).isFalse();
        rate(3, "2025-01-01", "2026-05-31");
        assertThat(met(tenancy)).as("over yesterday").isFalse();
        rate(3, "2025-02-01", "2026-06-01");
        assertThat(met(tenancy)).as("on its last day").isTrue();
    }

    private void rate(int grade, String from, String through) {
        jdbc.sql("insert into organization_rating (organization_id, grade, issued_on, valid_through)"
                        + " values (?, ?, cast(? as date), cast(? as date))")
                .params(organization, grade, from, through)
                .update();
    }

    @Test
    void theScoreOfTheLastFinalReview() {
        String scored = scored();
        assertThat(met(scored)).as("no review").isFalse();
        review(scored, "59.9");
        assertThat(met(scored)).isFalse();
        review(scored, "60");
        assertThat(met(scored)).isTrue();
    }

    private String scored() {
        jdbc.sql("update incubation_tenancy set status = 'CLOSED' where organization_id = ?")
                .param(organization)
                .update();
        long base = incubating.base(1, story.rules(Map.of("graduation", TermStory.nothing())));
        return incubating.tenant(
                base, organization, Track.REGISTERED, LocalDate.parse("2026-01-05"), LocalDate.parse("2027-01-05"));
    }

    private void review(String tenancy, String score) {
        String review = story.openReview(tenancy, Use.FINAL);
        jdbc.sql(
                        "update incubation_review set score = ?, passed = ?, concluded_on = date '2026-06-01' where case_no = ?")
                .params(new BigDecimal(score), new BigDecimal(score).intValue() >= 60, review)
                .update();
        assertThat(reviews.of(tenancy)).isNotEmpty();
    }
}
