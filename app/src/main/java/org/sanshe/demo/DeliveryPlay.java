package org.sanshe.demo;

import java.time.YearMonth;
import java.util.Map;

/**
 * 合同的交付与验收: records, months, deliverables and acceptance.
 *
 * @param <P> the play that goes on from there
 */
abstract class DeliveryPlay<P extends DeliveryPlay<P>> extends KickOffPlay<P> {

    DeliveryPlay(Stage stage, PurchasePlay purchase, String supplier, int firstWorker) {
        super(stage, purchase, supplier, firstWorker);
    }

    /** 设定记录规则 of a line of the price list. */
    P ruleOf(Map<String, String> rule) {
        stage.sets("officer2", agreement, rule);
        return self();
    }

    /** 导入服务记录. */
    P record(ServiceTable records) {
        stage.imports(supplier, agreement, records.csv());
        return self();
    }

    /** 月初: the morning of the first working day after so many months of the term. */
    P waitForMonth(int months) {
        stage.moveToWorkday(from.plusMonths(months));
        return self();
    }

    /** 报送并确认上月考勤. */
    P confirmAttendance() {
        YearMonth month = YearMonth.from(stage.today()).minusMonths(1);
        String proof = stage.upload(supplier, "工资发放和社保缴纳凭证", agreement, month.toString());
        String attendance = stage.start(
                supplier, "attendance", agreement, stored -> RosterPapers.attendance(stored, agreement, month, proof));
        stage.does("officer2", attendance, "confirmAttendance", RosterPapers.confirmed());
        return self();
    }

    /** 提交上月台账. Returns its case. */
    String closeMonth() {
        YearMonth month = YearMonth.from(stage.today()).minusMonths(1);
        return stage.start(supplier, "monthlySheet", agreement, stored -> DeliveryPapers.sheet(agreement, month));
    }

    /** 抽查并锁定上月台账. */
    P lockMonth() {
        stage.does("officer2", closeMonth(), "confirmSheet", DeliveryPapers::sheetConfirmed);
        return self();
    }

    /** 提交成果 of the milestone with that number; the advance has none. */
    P submitDeliverables(int milestone) {
        String file = stage.upload(supplier, "成果材料", milestone(milestone));
        stage.does(
                supplier,
                milestone(milestone),
                "submitDeliverables",
                stored -> DeliveryPapers.deliverables(stored, file, "一份"));
        return self();
    }

    /** 退回一项成果. */
    P returnDeliverable(int milestone) {
        stage.does(
                "officer2",
                milestone(milestone),
                "checkDeliverables",
                stored -> DeliveryPapers.returned(stored, stage.today().plusDays(7)));
        return self();
    }

    /** 补交成果. */
    P resubmitDeliverables(int milestone) {
        String file = stage.upload(supplier, "补充材料", milestone(milestone));
        stage.does(
                supplier,
                milestone(milestone),
                "resubmitDeliverables",
                stored -> DeliveryPapers.deliverables(stored, file, "（补充未完成的原因）"));
        return self();
    }

    /** 核对成果: complete. */
    P checkDeliverables(int milestone) {
        stage.does("officer2", milestone(milestone), "checkDeliverables", DeliveryPapers::complete);
        return self();
    }

    /** 组成验收小组: three experts; users are asked for a fortnight where they are to be asked. */
    P nameAcceptanceGroup(int milestone) {
        stage.does(
                "officer2",
                milestone(milestone),
                "nameAcceptanceGroup",
                stored -> DeliveryPapers.group(stored, stage.today().plusDays(14)));
        return self();
    }

    /** 逐项验收 by the first so many members. */
    P judgeDelivery(int milestone, int members) {
        stage.first(members, milestone(milestone), "judgeDelivery", DeliveryPapers::judged);
        return self();
    }

    /** 作出验收结论; the result is published and the payment claimed. */
    P concludeAcceptance(int milestone) {
        stage.does("officer2", milestone(milestone), "concludeAcceptance", DeliveryPapers.concluded());
        return self();
    }

    /** From the deliverables to the published acceptance. */
    P accepted(int milestone) {
        return submitDeliverables(milestone)
                .checkDeliverables(milestone)
                .nameAcceptanceGroup(milestone)
                .judgeDelivery(milestone, 3)
                .concludeAcceptance(milestone);
    }

    /** 申请变更 of a clause, by the organization. Returns the case of the change. */
    String askForChange() {
        String file = stage.upload(supplier, "变更说明", agreement);
        return stage.start(supplier, "contractChange", agreement, DeliveryPapers.change(agreement, file));
    }

    /** The case of a milestone; the first one is the advance and has none. */
    String milestone(int no) {
        return stage.child(agreement, "milestone", no - 1);
    }
}
