package org.sanshe.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import org.sanshe.kernel.SansheClock;

/**
 * 一份合同的履行: a signed contract until its archive, step by step. Each verb is one act of one person (or of each of
 * several). The officer who drafted the contract hands its performance to a colleague: who signed may not accept.
 */
class PerformancePlay {

    private final Stage stage;
    private final String supplier;
    private final String budgetCode;
    private final int firstWorker;
    private final LocalDate from;
    private final String agreement;

    /**
     * @param purchase with its contract signed by both
     * @param supplier the account of who performs it
     * @param firstWorker the first of the workers named; contracts of one time share none
     */
    PerformancePlay(Stage stage, PurchasePlay purchase, String supplier, int firstWorker) {
        this.stage = stage;
        this.supplier = supplier;
        this.budgetCode = "2080299-"
                + purchase.project().budgetItemCode().replaceAll("\\D", "").substring(6);
        this.firstWorker = firstWorker;
        this.from = stage.today().plusMonths(1).withDayOfMonth(1);
        this.agreement = stage.child(purchase.caseNo(), "contractLife", 1);
    }

    /** 履约案号. */
    String agreement() {
        return agreement;
    }

    /** 首日 of the term. */
    LocalDate from() {
        return from;
    }

    /** 下达指标 and its review by another person. */
    PerformancePlay issueQuota(String yuan) {
        String file = stage.upload("finance", "预算批复", agreement);
        String quota = stage.start(
                "finance",
                "quota",
                null,
                stored -> PerformancePapers.quota(
                        stage.actor("finance").unitId(),
                        stage.today().getYear(),
                        budgetCode,
                        new BigDecimal(yuan),
                        stage.today(),
                        file));
        stage.does("leader", quota, "reviewQuota", PerformancePapers.reviewed());
        return this;
    }

    /** 排定履约节点: an advance, then one milestone a period of so many months. */
    PerformancePlay planPerformance(boolean usersAsked, int... periods) {
        stage.does("officer2", agreement, "planPerformance", PerformancePapers.plan(from, periods, usersAsked));
        return this;
    }

    /** 落实资金. */
    PerformancePlay commitFunds() {
        stage.does(
                "finance",
                agreement,
                "commitFunds",
                stored -> PerformancePapers.funds(
                        stored, budgetCode, stage.today().getYear()));
        return this;
    }

    /** 核定岗位规则. */
    PerformancePlay settlePosts() {
        stage.does("officer2", roster(), "settleTerms", PerformancePapers::rosterTerms);
        return this;
    }

    /** 报送名册. */
    PerformancePlay fillRoster() {
        stage.does(supplier, roster(), "fillRoster", stored -> PerformancePapers.roster(stored, firstWorker, from));
        return this;
    }

    /** 同意名册. */
    PerformancePlay consentToRoster() {
        stage.does("officer2", roster(), "consent", PerformancePapers.consent());
        return this;
    }

    /** From the quota to the consented roster: the contract is performed now. */
    PerformancePlay kickedOff(String quota, boolean usersAsked, int... periods) {
        return issueQuota(quota)
                .planPerformance(usersAsked, periods)
                .commitFunds()
                .settlePosts()
                .fillRoster()
                .consentToRoster();
    }

    /** 设定记录规则 of a line of the price list. */
    PerformancePlay ruleOf(Map<String, String> rule) {
        stage.sets("officer2", agreement, rule);
        return this;
    }

    /** 导入服务记录. */
    PerformancePlay record(ServiceTable records) {
        stage.imports(supplier, agreement, records.csv());
        return this;
    }

    /** 月初: the morning of the first working day after so many months of the term. */
    PerformancePlay waitForMonth(int months) {
        stage.moveTo(from.plusMonths(months)
                .atTime(LocalTime.of(9, 5))
                .atZone(SansheClock.ZONE)
                .toInstant());
        return this;
    }

    /** 报送并确认上月考勤. */
    PerformancePlay confirmAttendance() {
        YearMonth month = YearMonth.from(stage.today()).minusMonths(1);
        String proof = stage.upload(supplier, "工资发放和社保缴纳凭证", agreement, month.toString());
        String attendance = stage.start(
                supplier,
                "attendance",
                agreement,
                stored -> PerformancePapers.attendance(stored, agreement, month, proof));
        stage.does("officer2", attendance, "confirmAttendance", PerformancePapers.confirmed());
        return this;
    }

    /** 提交上月台账. Returns its case. */
    String closeMonth() {
        YearMonth month = YearMonth.from(stage.today()).minusMonths(1);
        return stage.start(supplier, "monthlySheet", agreement, stored -> PerformancePapers.sheet(agreement, month));
    }

    /** 抽查并锁定上月台账. */
    PerformancePlay lockMonth() {
        stage.does("officer2", closeMonth(), "confirmSheet", PerformancePapers::sheetConfirmed);
        return this;
    }

    /** 提交成果 of the milestone with that number; the advance has none. */
    PerformancePlay submitDeliverables(int milestone) {
        String file = stage.upload(supplier, "成果材料", milestone(milestone));
        stage.does(
                supplier,
                milestone(milestone),
                "submitDeliverables",
                stored -> PerformancePapers.deliverables(stored, file, "一份"));
        return this;
    }

    /** 退回一项成果. */
    PerformancePlay returnDeliverable(int milestone) {
        stage.does(
                "officer2",
                milestone(milestone),
                "checkDeliverables",
                stored -> PerformancePapers.returned(stored, stage.today().plusDays(7)));
        return this;
    }

    /** 补交成果. */
    PerformancePlay resubmitDeliverables(int milestone) {
        String file = stage.upload(supplier, "补充材料", milestone(milestone));
        stage.does(
                supplier,
                milestone(milestone),
                "resubmitDeliverables",
                stored -> PerformancePapers.deliverables(stored, file, "（补充未完成的原因）"));
        return this;
    }

    /** 核对成果: complete. */
    PerformancePlay checkDeliverables(int milestone) {
        stage.does("officer2", milestone(milestone), "checkDeliverables", PerformancePapers::complete);
        return this;
    }

    /** 组成验收小组: three experts; users are asked for a fortnight where they are to be asked. */
    PerformancePlay nameAcceptanceGroup(int milestone) {
        stage.does(
                "officer2",
                milestone(milestone),
                "nameAcceptanceGroup",
                stored -> PerformancePapers.group(stored, stage.today().plusDays(14)));
        return this;
    }

    /** 逐项验收 by the first so many members. */
    PerformancePlay judgeDelivery(int milestone, int members) {
        stage.first(members, milestone(milestone), "judgeDelivery", PerformancePapers::judged);
        return this;
    }

    /** 作出验收结论; the result is published and the payment claimed. */
    PerformancePlay concludeAcceptance(int milestone) {
        stage.does("officer2", milestone(milestone), "concludeAcceptance", PerformancePapers.concluded());
        return this;
    }

    /** From the deliverables to the published acceptance. */
    PerformancePlay accepted(int milestone) {
        return submitDeliverables(milestone)
                .checkDeliverables(milestone)
                .nameAcceptanceGroup(milestone)
                .judgeDelivery(milestone, 3)
                .concludeAcceptance(milestone);
    }

    /** The case of a milestone; the first one is the advance and has none. */
    String milestone(int no) {
        return stage.child(agreement, "milestone", no - 1);
    }

    /** The payment of a milestone; the first one is the advance. */
    String payment(int milestone) {
        return stage.child(milestone == 1 ? agreement : milestone(milestone), "payment", 1);
    }

    private String roster() {
        return stage.child(agreement, "rosterChange", 1);
    }

    /** 提交票据. */
    PerformancePlay submitPapers(int milestone) {
        String no = payment(milestone);
        String file = stage.upload(supplier, "发票", no);
        stage.does(supplier, no, "submitPapers", stored -> PerformancePapers.invoice(stored, no, stage.today(), file));
        return this;
    }

    /** 核对支付材料. */
    PerformancePlay checkPackage(int milestone) {
        stage.does("finance", payment(milestone), "checkPackage", PerformancePapers::packagePassed);
        return this;
    }

    /** 支付审批, level by level. */
    PerformancePlay approvePayment(int milestone) {
        String no = payment(milestone);
        while (!stage.open(no, "approvePayment").isEmpty()) {
            stage.everybody(no, "approvePayment", (stored, place) -> PerformancePapers.paymentApproved());
        }
        return this;
    }

    /** 办理支付. */
    PerformancePlay releasePayment(int milestone) {
        stage.does("treasury", payment(milestone), "releasePayment", PerformancePapers.released());
        return this;
    }

    /** 组成批次、送国库, and the next morning its receipt: the money arrived. */
    PerformancePlay receivePayment(int milestone) {
        stage.sendsOrders("treasury", stage.actor("finance").unitId());
        stage.moveTo(stage.instant().plusSeconds(86_400));
        var payment = stage.payment(payment(milestone), agreement);
        String receipt = "支付指令号,日期,金额,状态\n%s,%s,%s,到账\n"
                .formatted(
                        payment.order(), stage.today(), payment.amount().yuan().toPlainString());
        stage.takesReceipts("finance", receipt.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** From the invoice to the money. */
    PerformancePlay paid(int milestone) {
        return submitPapers(milestone)
                .checkPackage(milestone)
                .approvePayment(milestone)
                .releasePayment(milestone)
                .receivePayment(milestone);
    }

    /** 年终结转 of the year before. */
    PerformancePlay closeYear() {
        String closing = stage.start(
                "finance",
                "yearEnd",
                null,
                stored -> Values.of("year", stage.today().getYear() - 1, "reviewer", "LEADER"));
        stage.does("leader", closing, "reviewClosing", PerformancePapers.reviewed());
        return this;
    }

    /** 合同结算, published where the unit publishes it. */
    PerformancePlay settle() {
        stage.does("finance", agreement, "settleContract", PerformancePapers.settlement(stage.today()));
        if (stage.waitsFor(agreement).contains("publishSettlement")) {
            stage.does(
                    "procurement",
                    agreement,
                    "publishSettlement",
                    PerformancePapers.settlementPublished(stage.today()));
        }
        return this;
    }

    /** 退还履约保证金. */
    PerformancePlay returnBond() {
        String bond = stage.child(agreement, "bondReturn", 1);
        stage.does("finance", bond, stage.waitsFor(bond).get(0), PerformancePapers.bondReturned(stage.today()));
        return this;
    }

    /** 归档. */
    PerformancePlay archive() {
        stage.does(
                "procurement",
                agreement,
                "archiveContract",
                stored -> PerformancePapers.archived(stored, stage.today()));
        return this;
    }
}
