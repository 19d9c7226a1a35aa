package org.sanshe.incubation.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.SansheTest;
import org.sanshe.forms.FormHtml;
import org.sanshe.forms.Locale;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.FormRejected;
import org.sanshe.incubation.Incubating;
import org.sanshe.incubation.IncubationApplication.Status;
import org.sanshe.incubation.IncubationApplications;
import org.sanshe.incubation.Places;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.base.EntryRule;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.sanshe.party.Preparing;
import org.sanshe.party.Registry;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 入驻申请: both tracks from the first field to the place, by all ways out. */
@SansheTest
class IncubationApplicationStoryTest {

    private static final String WARM_SUN = "52430198MJJ020021P";
    private static final String SHEN = "110101194912310024";
    private static final String GU = "440106195307151232";
    private static final String NAME = "明湖区萤火助学服务中心";

    @Autowired
    Bureau bureau;

    @Autowired
    Incubating incubating;

    @Autowired
    Intaking intaking;

    @Autowired
    Cases cases;

    @Autowired
    IncubationApplications applications;

    @Autowired
    IntakeContents contents;

    @Autowired
    IntakeRows rows;

    @Autowired
    IntakeWithdrawing withdrawing;

    @Autowired
    Places places;

    @Autowired
    Tenancies tenancies;

    @Autowired
    Preparing preparing;

    @Autowired
    Registry registry;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Actor officer;
    private Actor warmSun;
    private long base;
    private String call;

    @BeforeEach
    void aCallStandsOpen() throws Exception {
        bureau.open("2025-02-20");
        intaking.afresh();
        base = incubating.base(2);
        call = incubating.call(base, "2025-02-17T09:00+08:00", "2025-02-28T17:00+08:00");
        officer = bureau.staff(Role.OFFICER);
        warmSun = bureau.supplier(WARM_SUN);
    }

    @Test
    void aRegisteredOrganizationIsCheckedSelectedAndTakesItsPlace() {
        String no = apply();
        assertThat(applications.get(no).status()).isEqualTo(Status.SUBMITTED);
        assertThat(cases.sees(no, warmSun)).isTrue();

        // five working days: 27 February
        bureau.act(no, "checkApplication", officer, intaking.check(no, Map.of()));
        assertThat(applications.get(no).status()).isEqualTo(Status.CHECKED);
        assertThat(said(warmSun)).anyMatch(m -> m.contains("通过初审"));

        offer(no, 1, "2025-04-03T23:59:59+08:00");
        assertThat(bureau.openNodes(no)).containsExactly("acceptPlace");
        bureau.act(no, "acceptPlace", warmSun, Map.of("decision", "ACCEPT"));
        assertThat(applications.get(no).status()).isEqualTo(Status.ACCEPTED);
        bureau.ended(no, "applicationAccepted");
        assertThat(tenancies.present(warmSun.organizationId())).isPresent();
        assertThat(places.of(base).taken()).isEqualTo(1);
    }

    @Test
    void foundersApplyAsAnOrganizationWithoutACode() {
        Actor founder = intaking.join("萤火助学筹备组");
        String no = intaking.apply(call, founder, intaking.founding(founder, NAME, SHEN, GU));
        var a = applications.get(no);
        assertThat(a.organization()).isEqualTo(NAME);
        assertThat(a.track().name()).isEqualTo("FOUNDING");
        assertThat(preparing.founders(a.organizationId()))
                .extracting(Preparing.Founder::name)
                .containsExactly("沈若兰", "顾长安1");
        assertThat(bureau.find(SHEN)).isEmpty();
        bureau.act(no, "checkApplication", officer, intaking.check(no, Map.of()));
        assertThat(applications.get(no).status()).isEqualTo(Status.CHECKED);
    }

    /** An unregistered applicant has no credit code, no bank account and no inspection: nothing of it is asked. */
    @Test
    void foundersAreAskedForNoCodeNoAccountAndNoInspection() {
        Actor founder = intaking.join("萤火助学筹备组");
        var form = cases.startForm("incubationApplication", founder, call);
        var opened = new HashMap<>(form.stored());
        opened.putAll(form.follows().apply(Map.of()).values());
        var html = FormHtml.render(form.schema().open(opened, Locale.ZH), FormHtml.Options.none());
        assertThat(html).contains("approvedName", "founders[0].residentId");
        assertThat(html).doesNotContain("creditCode", "信用代码", "bank", "账户", "账号", "年检", "年度检查", "inspection");
    }

    @ParameterizedTest
    @CsvSource({
        "52430198MJJ020021P, true",
        "52430198mjj020021p, true",
        "52321200MJ5A12340F, false",
        "52321200MJ5A12340G, false",
        "52321200MJ5A21340F, false",
        "52321200MJ5A1234F, false",
        "52321200MJ5A1234OF, false",
        "91110000802100433B, false",
        "123212004689912333, false",
    })
    void theCodeIsChecked(String code, boolean taken) {
        var values = intaking.registered(warmSun, code);
        if (taken) assertThat(intaking.apply(call, warmSun, values)).startsWith("RZ");
        else
            assertThatThrownBy(() -> intaking.apply(call, warmSun, values))
                    .isInstanceOfSatisfying(
                            FormRejected.class,
                            r -> assertThat(r.state().errors())
                                    .anySatisfy(e -> assertThat(e.path()).isEqualTo("creditCode")));
    }

    /** G01: what each code is told. */
    @ParameterizedTest
    @CsvSource({
        "52321200MJ5A12340F,",
        "51440100MJK9000120,",
        "5310000050001234X6,",
        "52341023MJA000171H,",
        "52330106MJ8765437A,",
        "5132058550987654X3,",
        "52321200MJ5A12340G, 不正确",
        "52321200MJ5A21340F, 不正确",
        "52321200MJ5A1234F, 不正确",
        "52321200MJ5A1234OF, 不正确",
        "91110000802100433B, 不是社会组织",
        "123212004689912333, 不是社会组织",
    })
    void everyCodeIsToldWhatItIs(String code, String problem) {
        var found = IntakeConditions.codeProblem(code, code);
        if (problem == null) assertThat(found).isEmpty();
        else assertThat(found.orElseThrow()).contains(problem);
        assertThat(IntakeConditions.codeProblem(code.toLowerCase(java.util.Locale.ROOT), code)
                        .isEmpty())
                .isEqualTo(problem == null);
    }

    /** G07: penalised within two years of the application. */
    @Test
    void aConditionThatIsNotMetIsToldAndRefusedByItsRule() {
        jdbc.sql("""
                        insert into organization_penalty (organization_id, kind, decided_on, fine_fen, major, ground)
                        values (?, 'WARNING', date '2023-03-05', 0, false, '测试')
                        """).param(warmSun.organizationId()).update();
        var values = intaking.registered(warmSun, WARM_SUN);
        var shown = cases.startForm("incubationApplication", warmSun, call)
                .follows()
                .apply(Map.of());
        assertThat(shown.values().get("eligible")).isEqualTo(false);
        assertThat(shown.values().get("findings").toString()).contains("不符合", "2023-03-05");
        assertThatThrownBy(() -> intaking.apply(call, warmSun, values))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.rule()).isEqualTo(EntryRule.LOOK_BACK));
        jdbc.sql("delete from organization_penalty where decided_on = date '2023-03-05'")
                .update();
    }

    @Test
    void oneApplicationAtATimeUnderWhateverName() {
        apply();
        refused(
                () -> intaking.apply(call, warmSun, intaking.registered(warmSun, WARM_SUN)),
                IntakeRule.ALREADY_APPLIED);

        Actor first = intaking.join("萤火助学筹备组");
        String no = intaking.apply(call, first, intaking.founding(first, NAME, SHEN, GU));
        Actor second = intaking.join("星火助学筹备组");
        refused(
                () -> intaking.apply(call, second, intaking.founding(second, "明湖区星火助学服务中心", "32120219480229001X", GU)),
                IntakeRule.SAME_FOUNDERS);
        // the name was not taken by the attempt, and once the first has withdrawn the founders are free
        assertThat(registry.get(second.organizationId()).name()).isEqualTo("星火助学筹备组");
        withdrawing.withdraw(no, "另行安排", first);
        assertThat(intaking.apply(call, second, intaking.founding(second, "明湖区星火助学服务中心", "32120219480229001X", GU)))
                .startsWith("RZ");
    }

    @Test
    void onlyWhatWasReturnedIsCompletedAndTheDifferenceIsShown() {
        Actor founder = intaking.join("萤火助学筹备组");
        String no = intaking.apply(call, founder, intaking.founding(founder, NAME, SHEN));
        bureau.act(
                no,
                "checkApplication",
                officer,
                intaking.check(no, Map.of(IntakeSection.MISSION, "请写明服务对象的人数", IntakeSection.FOUNDERS, "缺少一名发起人")));
        assertThat(applications.get(no).status()).isEqualTo(Status.RETURNED);
        assertThat(said(founder)).anyMatch(m -> m.contains("补正") && m.contains("请写明服务对象的人数"));

        var founders = intaking.founding(founder, NAME, SHEN, GU).get("founders");
        var completed = new HashMap<String, Object>();
        completed.put("mission", "为明湖区二百名留守儿童提供课后陪伴和助学服务。");
        completed.put("experience", "");
        completed.put("founders", founders);
        completed.put("signing", "ALL");
        completed.put("signatureFiles", List.of(bureau.upload(founder, "签名二")));
        completed.put("plan", "偷偷换掉的计划，不应当被接受，因为没有退回这一项。");
        bureau.act(no, "completeApplication", founder, completed);
        assertThat(applications.get(no).status()).isEqualTo(Status.SUBMITTED);
        assertThat(contents.of(no).mission()).contains("二百名留守儿童");
        assertThat(contents.of(no).plan()).doesNotContain("偷偷换掉");
        assertThat(preparing.founders(founder.organizationId())).hasSize(2);
        assertThat(contents.before(no).mission()).doesNotContain("二百名");

        bureau.act(no, "checkApplication", officer, intaking.check(no, Map.of()));
        assertThat(applications.get(no).status()).isEqualTo(Status.CHECKED);
        assertThat(rows.rounds(no)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"2025-02-27T23:59:00, true", "2025-02-28T00:00:01, false"})
    void completedWithinItsTermOrNotAtAll(String moment, boolean taken) {
        String no = apply();
        bureau.act(no, "checkApplication", officer, intaking.check(no, Map.of(IntakeSection.PLAN, "请写明时间安排")));
        var plan = Map.<String, Object>of("plan", "三个月建立探访制度，六个月内服务一百二十名老人。", "support", List.of("DESK"));
        bureau.set(moment);
        if (taken) {
            bureau.act(no, "completeApplication", warmSun, plan);
            assertThat(applications.get(no).status()).isEqualTo(Status.SUBMITTED);
        } else {
            refused(() -> bureau.act(no, "completeApplication", warmSun, plan), IntakeRule.COMPLETION_LATE);
            bureau.runDue();
            bureau.ended(no, "applicationLate");
            assertThat(applications.get(no).reason()).contains("补正");
        }
    }

    @Test
    void aLateCheckIsToldToTheSectionHead() {
        String no = apply();
        bureau.at("2025-02-27T23:00");
        assertThat(said(bureau.staff(Role.SECTION_HEAD))).noneMatch(m -> m.contains("初审已超期"));
        bureau.at("2025-02-28T08:00");
        assertThat(said(bureau.staff(Role.SECTION_HEAD))).anyMatch(m -> m.contains("初审已超期"));
        bureau.act(no, "checkApplication", officer, intaking.check(no, Map.of()));
        assertThat(applications.get(no).status()).isEqualTo(Status.CHECKED);
    }

    @Test
    void refusedWithItsGroundAndALetter() {
        String no = apply();
        var check = intaking.check(no, Map.of());
        check.put("eligible", "false");
        check.put("ground", "FALSE_EVIDENCE");
        check.put("groundReason", "提交的登记证书副本与登记机关档案不一致。");
        bureau.act(no, "checkApplication", officer, check);
        bureau.ended(no, "applicationRefused");
        assertThat(applications.get(no).reason()).startsWith("提供虚假材料：");
        assertThat(letters(no)).contains("incubationReply");
    }

    @Test
    void whoWaitsKnowsItsNumberAndGetsAPlaceOrNoneInTheEnd() {
        String no = checked();
        become(no, 3, Status.WAITING);
        cases.send("incubationDecided", no);
        assertThat(bureau.openNodes(no)).containsExactly("awaitPlace");
        assertThat(rows.position(no)).isEqualTo(1);
        assertThat(said(warmSun)).anyMatch(m -> m.contains("候补名单第 1 位"));

        transaction.executeWithoutResult(s -> {
            places.offer(
                    base, no, OffsetDateTime.parse("2025-03-10T23:59:59+08:00").toInstant());
            applications.become(no, Status.OFFERED, null);
        });
        cases.send("placeOffered", no);
        assertThat(bureau.openNodes(no)).containsExactly("acceptPlace");

        // not accepted in time: forgone, and the place is free again
        bureau.set("2025-03-11T00:00:01");
        refused(() -> bureau.act(no, "acceptPlace", warmSun, Map.of("decision", "ACCEPT")), IntakeRule.OFFER_OVER);
        bureau.runDue();
        bureau.ended(no, "offerLapsed");
        assertThat(applications.get(no).status()).isEqualTo(Status.FORGONE);
        assertThat(places.of(base).free()).isEqualTo(2);
    }

    @Test
    void whoWaitsInVainIsDeclinedAfterTwelveMonths() {
        String no = checked();
        become(no, 3, Status.WAITING);
        cases.send("incubationDecided", no);
        bureau.at("2026-02-20T12:00");
        assertThat(applications.get(no).status()).isEqualTo(Status.WAITING);
        bureau.at("2026-02-26T12:00");
        bureau.ended(no, "waitingOver");
        assertThat(applications.get(no).status()).isEqualTo(Status.DECLINED);
    }

    @Test
    void aDeclinedPlaceIsFreeAtOnce() {
        String no = checked();
        offer(no, 1, "2025-04-03T23:59:59+08:00");
        bureau.act(no, "acceptPlace", warmSun, Map.of("decision", "DECLINE", "reason", "已经租到场地"));
        bureau.ended(no, "placeForgone");
        assertThat(places.of(base).free()).isEqualTo(2);
        assertThat(applications.get(no).reason()).isEqualTo("已经租到场地");
    }

    @Test
    void declinedWithReasons() {
        String no = checked();
        transaction.executeWithoutResult(s -> applications.become(no, Status.DECLINED, "得分52，未达到60分"));
        cases.send("incubationDecided", no);
        bureau.ended(no, "applicationDeclined");
        assertThat(said(warmSun)).anyMatch(m -> m.contains("得分52"));
    }

    @Test
    void withdrawnWhereverItStandsUntilAPlaceIsOffered() {
        String submitted = apply();
        withdrawing.withdraw(submitted, "另行安排", warmSun);
        bureau.ended(submitted, "applicationWithdrawn");

        String returned = apply();
        bureau.act(
                returned, "checkApplication", officer, intaking.check(returned, Map.of(IntakeSection.PLAN, "请写明时间")));
        withdrawing.withdraw(returned, "另行安排", warmSun);
        bureau.ended(returned, "applicationWithdrawn");

        String checked = checked();
        withdrawing.withdraw(checked, "另行安排", warmSun);
        bureau.ended(checked, "applicationWithdrawn");

        String waiting = checked();
        become(waiting, 5, Status.WAITING);
        cases.send("incubationDecided", waiting);
        bureau.act(waiting, "awaitPlace", warmSun, Map.of("leaving", "不再等待"));
        bureau.ended(waiting, "applicationWithdrawn");

        String offered = checked();
        offer(offered, 1, "2025-04-03T23:59:59+08:00");
        refused(() -> withdrawing.withdraw(offered, "另行安排", warmSun), IntakeRule.NOT_WITHDRAWABLE);
    }

    private String apply() {
        return intaking.apply(call, warmSun, intaking.registered(warmSun, WARM_SUN));
    }

    private String checked() {
        String no = apply();
        bureau.act(no, "checkApplication", officer, intaking.check(no, Map.of()));
        return no;
    }

    private void become(String no, int rank, Status status) {
        transaction.executeWithoutResult(s -> {
            applications.rank(no, new java.math.BigDecimal("80"), rank);
            applications.become(no, status, null);
        });
    }

    private void offer(String no, int rank, String until) {
        become(no, rank, Status.OFFERED);
        transaction.executeWithoutResult(
                s -> places.offer(base, no, OffsetDateTime.parse(until).toInstant()));
        cases.send("incubationDecided", no);
    }

    private List<String> said(Actor actor) {
        return messages.of(actor, null, 100).stream()
                .map(Messages.Message::subject)
                .toList();
    }

    private List<String> letters(String no) {
        return jdbc.sql("select kind from document where case_no = ?")
                .param(no)
                .query(String.class)
                .list();
    }

    private static void refused(Runnable act, IntakeRule rule) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
