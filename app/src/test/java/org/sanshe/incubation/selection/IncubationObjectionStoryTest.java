package org.sanshe.incubation.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.inbox.FormRejected;
import org.sanshe.incubation.Incubating;
import org.sanshe.incubation.IncubationApplication.Status;
import org.sanshe.incubation.IncubationApplications;
import org.sanshe.incubation.Places;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An objection stops its own application; a place is kept for it until it is decided. */
@SansheTest
class IncubationObjectionStoryTest {

    private static final String FACTS = "该组织申请书所列的三个项目都没有开展，照片来自别的组织。";

    @Autowired
    Bureau bureau;

    @Autowired
    Incubating incubating;

    @Autowired
    Paneling paneling;

    @Autowired
    IncubationApplications applications;

    @Autowired
    Places places;

    @Autowired
    JdbcClient jdbc;

    private long base;
    private List<String> all;
    private String selection;

    @BeforeEach
    void aPublishedListOfFourForTwoPlaces() throws Exception {
        bureau.open("2026-03-02");
        base = incubating.base(2);
        String call = incubating.call(base, "2026-02-01T09:00+08:00", "2026-02-28T17:00+08:00");
        all = paneling.checked(call, 4);
        selection = paneling.published(call);
    }

    @Test
    void anObjectionThatIsUpheldDeclinesItsApplicationAndTheNextMovesUp() {
        bureau.at("2026-03-06T17:00");
        String objection = objects(paneling.applicant(all.get(3)), all.get(0));
        bureau.at("2026-03-07T00:00");
        assertThat(paneling.statuses(all))
                .as("the second is offered its place; the other place is kept")
                .containsExactly(Status.CHECKED, Status.OFFERED, Status.WAITING, Status.WAITING);
        assertThat(places.of(base).free()).isEqualTo(1);
        decide(objection, "UPHELD");
        bureau.ended(objection, "admissionDeclined");
        bureau.runDue();
        assertThat(paneling.statuses(all))
                .containsExactly(Status.DECLINED, Status.OFFERED, Status.OFFERED, Status.WAITING);
        assertThat(applications.get(all.get(0)).reason()).contains("公示异议成立");
        assertThat(bureau.openNodes(selection)).isEmpty();
        assertThat(jdbc.sql("select announced_on is not null from incubation_selection where case_no = ?")
                        .param(selection)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void anObjectionThatIsNotUpheldGivesThePlaceThatWasKept() {
        String objection = paneling.start(
                "incubationObjection",
                bureau.staff(Role.OFFICER),
                null,
                Map.of("application", all.get(0), "citizen", "周平", "facts", FACTS));
        bureau.at("2026-03-09T09:00");
        assertThat(paneling.forgo(all.get(1))).isTrue();
        assertThat(paneling.statuses(all))
                .as("what the second gave up goes to the third, not what is kept")
                .containsExactly(Status.CHECKED, Status.FORGONE, Status.OFFERED, Status.WAITING);
        Actor other = another(Role.OFFICER);
        assertThatThrownBy(() -> bureau.act(
                        objection, "investigateAdmission", bureau.staff(Role.OFFICER), investigation("REJECTED")))
                .as("who entered it does not investigate")
                .isInstanceOf(Refusal.class);
        bureau.act(objection, "investigateAdmission", other, investigation("REJECTED"));
        bureau.act(
                objection,
                "decideAdmission",
                bureau.staff(Role.LEADER),
                Map.of("outcome", "REJECTED", "reasons", "项目台账和现场情况一致"));
        bureau.ended(objection, "admissionKept");
        assertThat(paneling.statuses(all))
                .containsExactly(Status.OFFERED, Status.FORGONE, Status.OFFERED, Status.WAITING);
    }

    @Test
    void whoMayObjectAndUntilWhen() {
        assertThatThrownBy(() -> objects(paneling.applicant(all.get(0)), all.get(0)))
                .as("one's own is not among those to choose from")
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("application");
        String other = incubating.call(base, "2026-02-01T09:00+08:00", "2026-02-28T17:00+08:00");
        Actor stranger = paneling.applicant(paneling.checked(other, 1).get(0));
        assertThatThrownBy(() -> objects(stranger, all.get(0))).isInstanceOf(FormRejected.class);
        bureau.set("2026-03-06T23:59:00");
        assertThat(objects(paneling.applicant(all.get(1)), all.get(0))).startsWith("YX");
        bureau.set("2026-03-07T00:00:01");
        assertThatThrownBy(() -> objects(paneling.applicant(all.get(1)), all.get(2)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("OBJECTION_LATE");
    }

    private String objects(Actor by, String application) {
        return paneling.start("incubationObjection", by, null, Map.of("application", application, "facts", FACTS));
    }

    private void decide(String objection, String outcome) {
        bureau.act(objection, "investigateAdmission", bureau.staff(Role.OFFICER), investigation(outcome));
        bureau.act(
                objection,
                "decideAdmission",
                bureau.staff(Role.LEADER),
                Map.of("outcome", outcome, "reasons", "走访了项目所在社区"));
    }

    private static Map<String, Object> investigation(String proposal) {
        return Map.of("finding", "核对了台账和现场", "proposal", proposal);
    }

    private Actor another(Role role) {
        Actor one = bureau.staff(role);
        long id = jdbc.sql("insert into person (name) values ('另一经办人') returning id")
                .query(Long.class)
                .single();
        return new Actor(id, id, "另一经办人", one.roles(), one.unitId(), null, null);
    }
}
