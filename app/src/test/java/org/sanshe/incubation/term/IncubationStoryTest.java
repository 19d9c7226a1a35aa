package org.sanshe.incubation.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.document.Documents;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.Incubating;
import org.sanshe.incubation.Places;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy.Status;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.party.Credentials;
import org.sanshe.party.Preparing;
import org.sanshe.party.Registry;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tenancies from the agreement to their end: founders who register and graduate, an extension, a lapse, a forced exit. */
@SansheTest
class IncubationStoryTest {

    private static final String CODE = "52430198MJJ088018L";
    private static final String TONGXIN = "52430198MJJ02003XF";

    @Autowired
    Bureau bureau;

    @Autowired
    Incubating incubating;

    @Autowired
    TermStory story;

    @Autowired
    Tenancies tenancies;

    @Autowired
    Places places;

    @Autowired
    Preparing preparing;

    @Autowired
    Registry registry;

    @Autowired
    Credentials credentials;

    @Autowired
    Documents documents;

    @Autowired
    Cases cases;

    @Autowired
    InactivityWatch watch;

    @Autowired
    JdbcClient jdbc;

    private String code;
    private Actor head;
    private Actor officer;

    @BeforeEach
    void aBureau() throws Exception {
        bureau.open("2026-01-05");
        head = bureau.staff(Role.SECTION_HEAD);
        officer = bureau.staff(Role.OFFICER);
        code = story.fresh();
    }

    private Map<String, Object> certificate(Actor agent, Map<String, Object> changes) {
        var values =
                bureau.sample("incubation-registration", agent, Map.of("code", CODE, "registeredOn", "2026-03-02"));
        values.putAll(changes);
        return values;
    }

    @Test
    void foundersRegisterInTermAndGraduate() {
        long base = incubating.base(
                2,
                story.rules(Map.of(
                        "graduation",
                        Map.of(
                                "registered",
                                true,
                                "account",
                                true,
                                "projects",
                                0,
                                "inspection",
                                true,
                                "rating",
                                3,
                                "credits",
                                0))));
        long group = story.founders("阳光助老服务中心");
        Actor agent = story.of(group);
        String no = story.accepted(base, group, Track.FOUNDING, 12);

        // the agreement: drafted by the base, signed by the agent with the authority of all, then by another of the
        // unit
        assertThatThrownBy(() -> draft(no, "2026-01-04")).as("yesterday").isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> draft(no, "2026-04-06"))
                .as("three months and a day")
                .isInstanceOf(InvalidInput.class);
        draft(no, "2026-01-31");
        assertThatThrownBy(() -> bureau.act(
                        no,
                        "signIncubationAgreement",
                        agent,
                        Map.of("decision", "SIGN", "signatory", "沈知远", "accepts", true)))
                .as("without the authority letter")
                .isInstanceOf(InvalidInput.class);
        story.sign(no, agent);
        bureau.act(no, "countersignIncubation", head, Map.of("decision", "AGREE", "opinion", "同意签署。"));
        bureau.at("2026-01-30T23:00");
        assertThat(story.status(no)).isEqualTo("AGREEMENT");
        bureau.at("2026-01-31T00:01");
        var tenancy = tenancies.get(no);
        assertThat(tenancy.status()).isEqualTo(Status.IN_TERM);
        assertThat(tenancy.termUntil()).isEqualTo("2027-01-31");

        // registration on the way: wrong codes and accounts are refused at their fields, the same organization takes
        // the code
        String dj = story.belonging(no, "incubationRegistration");
        bureau.at("2026-03-05T09:00");
        fails(dj, agent, Map.of("code", "52430198MJJ088018M"), "code");
        fails(dj, agent, Map.of("holder", "沈知远"), "holder");
        fails(dj, agent, Map.of("holder", "同心社会工作服务中心"), "holder");
        fails(dj, agent, Map.of("name", "阳光养老服务中心", "holder", "阳光养老服务中心"), "nameReason");
        fails(dj, agent, Map.of("name", "沈知远", "holder", "沈知远"), "name");
        fails(dj, agent, Map.of("registeredOn", "2026-03-06"), "registeredOn");
        assertThatThrownBy(() -> bureau.act(dj, "fileRegistration", agent, certificate(agent, Map.of("code", TONGXIN))))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.rule()).isEqualTo(TermRule.CODE_TAKEN));
        assertThatThrownBy(() -> bureau.start("incubationRegistration", agent, certificate(agent, Map.of())))
                .as("a second case for it")
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule()).isEqualTo(TermRule.REGISTRATION_UNDER_WAY));
        bureau.act(dj, "fileRegistration", agent, certificate(agent, Map.of()));
        assertThatThrownBy(() -> check(dj, Map.of("decision", "AGREE", "original", false)))
                .isInstanceOf(InvalidInput.class);
        check(dj, Map.of("decision", "AGREE", "original", true));
        bureau.act(dj, "confirmRegistration", head, Map.of("decision", "AGREE", "opinion", "属实"));
        bureau.ended(dj, "registered");
        assertThat(preparing.isPreparing(group)).isFalse();
        assertThat(registry.findByCode(CODE).orElseThrow().id()).isEqualTo(group);
        assertThatThrownBy(() -> bureau.start("incubationRegistration", agent, certificate(agent, Map.of())))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule()).isEqualTo(TermRule.REGISTERED_ALREADY));

        // reviews: a periodic one after six months, the final one a month before the end
        bureau.at("2026-07-30T23:00");
        assertThat(reviewsOpen(no)).isZero();
        bureau.at("2026-07-31T08:00");
        assertThat(reviewsOpen(no)).isEqualTo(1);
        story.reviewed(no, agent, "18");
        bureau.at("2026-12-31T08:00");
        assertThat(reviewsOpen(no)).isEqualTo(1);
        story.reviewed(no, agent, "20");

        // graduation: the certificate, the passport, no tenant any more, but the place is held until the record is
        // signed
        decide(no, "GRADUATE", null);
        tenancy = tenancies.get(no);
        assertThat(tenancy.status()).isEqualTo(Status.GRADUATED);
        assertThat(tenancy.isTenant()).isFalse();
        assertThat(tenancies.tenants(base)).isEmpty();
        assertThat(story.taken(base)).isEqualTo(1);
        var entry = credentials.of(group).stream()
                .filter(c -> c.kind() == Credentials.Kind.GRADUATION)
                .findFirst()
                .orElseThrow();
        assertThat(documents.verify(entry.document())).isPresent();
        handOver(no, agent);
        assertThat(story.taken(base)).isZero();
        assertThat(tenancies.get(no).handedOverOn()).isEqualTo("2026-12-31");
        assertThat(story.status(no)).isEqualTo("FOLLOW_UP");
    }

    private void draft(String no, String startsOn) {
        bureau.act(
                no,
                "draftIncubationAgreement",
                officer,
                bureau.sample("incubation-agreement", officer, Map.of("startsOn", startsOn)));
    }

    private void fails(String dj, Actor agent, Map<String, Object> changes, String field) {
        assertThatThrownBy(() -> bureau.act(dj, "fileRegistration", agent, certificate(agent, changes)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.fieldErrors()).containsKey(field));
    }

    private void check(String dj, Map<String, Object> values) {
        bureau.act(dj, "checkRegistration", officer, values);
    }

    private int reviewsOpen(String no) {
        return jdbc.sql("select count(*) from incubation_review where tenancy = ? and concluded_on is null")
                .param(no)
                .query(Integer.class)
                .single();
    }

    private void decide(String no, String decision, Integer months) {
        bureau.act(
                no,
                "decideTerm",
                head,
                months == null
                        ? Map.of("decision", decision, "reason", "按管理办法办理。")
                        : Map.of("decision", decision, "months", months, "reason", "按管理办法办理。"));
    }

    private void handOver(String no, Actor tenant) {
        bureau.act(no, "prepareHandOver", officer, bureau.sample("incubation-hand-over", officer, Map.of()));
        bureau.act(no, "signHandOver", tenant, Map.of("decision", "SIGN", "signatory", "沈知远"));
    }

    @Test
    void foundersWhoAreNotRegisteredInTimeAreToldAndMayBePutOut() {
        long base = incubating.base(1);
        long group = story.founders("晚晴助老服务中心");
        Actor agent = story.of(group);
        String no = story.accepted(base, group, Track.FOUNDING, 12);
        story.agree(no, agent, "2026-01-05");
        String dj = story.belonging(no, "incubationRegistration");
        bureau.at("2026-06-05T08:00");
        assertThat(flag(dj, "reminded_at")).isTrue();
        assertThat(flag(dj, "overdue_at")).isFalse();
        bureau.at("2026-07-05T23:59"); // a Sunday: a day of the rules, six months after the first
        assertThat(flag(dj, "overdue_at")).isFalse();
        bureau.at("2026-07-06T00:01");
        assertThat(flag(dj, "overdue_at")).isTrue();
        story.active(no, LocalDate.parse("2026-07-05"));
        story.reviewed(no, agent, "17");
        String tz = story.belonging(no, "incubationExit");
        assertThat(jdbc.sql("select ground from incubation_exit where case_no = ?")
                        .param(tz)
                        .query(String.class)
                        .single())
                .isEqualTo("NOT_REGISTERED");
        bureau.act(tz, "considerExit", officer, Map.of("decision", "DROP", "opinion", "登记已经受理，再等一个月。"));
        bureau.ended(tz, "dropped");

        // they leave of their own will: no registration any more, no follow-up
        String own = bureau.start("incubationExit", agent, Map.of("tenancy", no, "reason", "团队解散。"));
        bureau.act(own, "confirmExit", officer, Map.of("opinion", "同意退驻。"));
        bureau.ended(own, "exited");
        bureau.ended(dj, "moot");
        handOver(no, agent);
        bureau.ended(no, "closed");
        assertThat(story.status(no)).isEqualTo("CLOSED");
        assertThat(tenancies.get(no).forced()).isFalse();
    }

    private boolean flag(String dj, String column) {
        return jdbc.sql("select " + column + " is not null from incubation_registration where case_no = ?")
                .param(dj)
                .query(Boolean.class)
                .single();
    }

    @Test
    void anAgreementThatIsNotSignedLapsesAndThePlaceIsFree() {
        long base = incubating.base(1);
        long organization = story.organization(code);
        String no = story.accepted(base, organization, Track.REGISTERED, 12);
        assertThat(story.begin(tenancies.get(no).application()))
                .as("the same application again")
                .isEqualTo(no);
        draft(no, "2026-01-05");
        bureau.at("2026-01-19T23:59"); // the tenth working day
        assertThat(story.status(no)).isEqualTo("AGREEMENT");
        assertThat(story.taken(base)).isEqualTo(1);
        bureau.at("2026-01-20T00:01");
        bureau.ended(no, "lapsed");
        assertThat(story.status(no)).isEqualTo("LAPSED");
        assertThat(story.taken(base)).isZero();
    }

    @Test
    void anAgreementIsSignedOnTheLastDayAndNotByWhoDraftedIt() {
        long base = incubating.base(1);
        Actor tenant = bureau.supplier(code);
        String no = story.accepted(base, story.organization(code), Track.REGISTERED, 6);
        draft(no, "2026-01-05");
        bureau.set("2026-01-19T23:58");
        story.sign(no, tenant);
        bureau.runDue();
        bureau.act(no, "countersignIncubation", head, Map.of("decision", "RETURN", "opinion", "场所写错。"));
        draft(no, "2026-01-20");
        assertThat(jdbc.sql("select signed_at is null from incubation_agreement where tenancy = ?")
                        .param(no)
                        .query(Boolean.class)
                        .single())
                .as("a new text is signed anew")
                .isTrue();
    }

    @Test
    void aTermIsExtendedOnceAndAtMostAsLongAsTheRulesSay() {
        long base = incubating.base(1, story.rules(Map.of("reviewMonths", 0, "extensionMonths", 6)));
        long organization = story.organization(code);
        String no = story.accepted(base, organization, Track.REGISTERED, 6);
        Actor tenant = bureau.supplier(code);
        story.agree(no, tenant, "2026-01-05");
        bureau.at("2026-06-04T23:59");
        assertThat(reviewsOpen(no)).isZero();
        bureau.at("2026-06-05T08:00");
        story.reviewed(no, tenant, "14");
        assertThatThrownBy(() -> decide(no, "GRADUATE", null))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.rule()).isEqualTo(TermRule.CONDITION_NOT_MET));
        assertThatThrownBy(() -> decide(no, "EXTEND", 7)).isInstanceOf(InvalidInput.class);
        decide(no, "EXTEND", 6);
        assertThat(tenancies.get(no).lastDay()).isEqualTo("2027-01-05");
        assertThat(story.status(no)).isEqualTo("IN_TERM");
        bureau.at("2026-12-05T08:00");
        story.reviewed(no, tenant, "14.99");
        assertThatThrownBy(() -> decide(no, "EXTEND", 1))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.rule()).isEqualTo(TermRule.EXTENDED_ALREADY));
        decide(no, "EXIT", null);
        assertThat(story.status(no)).isEqualTo("LEAVING");
        assertThat(bureau.openNodes(no)).containsExactly("prepareHandOver");
    }

    @Test
    void aForcedExitIsHeardDecidedAndItsLateHandOverRecorded() {
        long base = incubating.base(1);
        Actor tenant = bureau.supplier(code);
        String no = story.accepted(base, story.organization(code), Track.REGISTERED, 12);
        story.agree(no, tenant, "2026-01-05");
        story.active(no, LocalDate.parse("2026-02-10"));
        bureau.set("2026-05-10T23:00");
        watch.work();
        assertThat(exits(no)).as("three months to the day").isZero();
        bureau.set("2026-05-11T08:00");
        watch.work();
        watch.work();
        assertThat(exits(no)).isEqualTo(1);
        String tz = story.belonging(no, "incubationExit");
        assertThatThrownBy(() -> bureau.start("incubationExit", tenant, Map.of("tenancy", no, "reason", "搬迁。")))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.rule()).isEqualTo(TermRule.EXIT_UNDER_WAY));
        bureau.act(tz, "considerExit", officer, Map.of("decision", "PURSUE", "opinion", "情况属实。"));
        assertThat(bureau.openNodes(tz)).containsExactly("stateExit");
        bureau.at("2026-05-18T23:59"); // the fifth working day
        assertThat(bureau.openNodes(tz)).containsExactly("stateExit");
        bureau.at("2026-05-19T08:00");
        bureau.act(tz, "decideExit", head, Map.of("decision", "LEAVE", "opinion", "没有陈述，情形属实。"));
        bureau.ended(tz, "exited");
        var tenancy = tenancies.get(no);
        assertThat(tenancy.forced()).isTrue();
        assertThat(tenancy.leftOn()).isEqualTo("2026-05-19");

        // fifteen working days from the notice
        LocalDate due = jdbc.sql("select due_on from incubation_hand_over where tenancy = ?")
                .param(no)
                .query(LocalDate.class)
                .single();
        assertThat(due).isEqualTo("2026-06-09");
        bureau.act(no, "prepareHandOver", officer, bureau.sample("incubation-hand-over", officer, Map.of()));
        bureau.at("2026-06-09T23:59");
        assertThat(bureau.openNodes(no)).containsExactly("signHandOver");
        bureau.at("2026-06-10T00:01");
        assertThat(bureau.openNodes(no)).containsExactly("witnessHandOver");
        assertThat(story.taken(base)).isEqualTo(1);
        bureau.at("2026-06-12T09:00");
        bureau.act(no, "witnessHandOver", officer, Map.of("statement", "现场清点一致。"));
        bureau.act(no, "confirmWitness", head, Map.of("statement", "现场清点一致。"));
        assertThat(story.taken(base)).isZero();
        assertThat(jdbc.sql("select days_late from incubation_hand_over where tenancy = ? and escalated_at is not null")
                        .param(no)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    private int exits(String no) {
        return jdbc.sql("select count(*) from incubation_exit where tenancy = ?")
                .param(no)
                .query(Integer.class)
                .single();
    }

    @Test
    void twoFailedReviewsProposeAnExitAndAStatementThatHoldsKeepsTheTenant() {
        long base = incubating.base(1, story.rules(Map.of("reviewMonths", 3, "inactiveMonths", 0)));
        Actor tenant = bureau.supplier(code);
        String no = story.accepted(base, story.organization(code), Track.REGISTERED, 12);
        story.agree(no, tenant, "2026-01-05");
        bureau.at("2026-04-05T08:00");
        story.reviewed(no, tenant, "10");
        assertThat(exits(no)).isZero();
        bureau.at("2026-07-05T08:00");
        story.reviewed(no, tenant, "11");
        assertThat(exits(no)).isEqualTo(1);
        String tz = story.belonging(no, "incubationExit");
        bureau.act(tz, "considerExit", officer, Map.of("decision", "PURSUE", "opinion", "情况属实。"));
        bureau.act(tz, "stateExit", tenant, bureau.sample("incubation-statement", tenant, Map.of()));
        bureau.act(tz, "decideExit", head, Map.of("decision", "KEEP", "opinion", "整改有效。"));
        bureau.ended(tz, "kept");
        assertThat(story.status(no)).isEqualTo("IN_TERM");
        assertThat(bureau.openNodes(no)).isEmpty();
    }

    @Test
    void anOrganizationIsATenantOnce() {
        long base = incubating.base(3);
        long organization = story.organization(code);
        String no = story.accepted(base, organization, Track.REGISTERED, 12);
        assertThatThrownBy(() -> story.accepted(base, organization, Track.REGISTERED, 12))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.rule()).isEqualTo(TermRule.TENANT_ALREADY));
        assertThat(cases.get(no).organizationId()).isEqualTo(organization);
        assertThat(List.of(story.status(no))).containsExactly("AGREEMENT");
    }
}
