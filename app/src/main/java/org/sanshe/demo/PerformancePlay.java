package org.sanshe.demo;

import java.nio.charset.StandardCharsets;

/**
 * 一份合同的履行: a signed contract until its archive, step by step. Each verb is one act of one person (or of each of
 * several). The officer who drafted the contract hands its performance to a colleague: who signed may not accept.
 */
class PerformancePlay extends DeliveryPlay<PerformancePlay> {

    /**
     * @param purchase with its contract signed by both
     * @param supplier the account of who performs it
     * @param firstWorker the first of the workers named; contracts of one time share none
     */
    PerformancePlay(Stage stage, PurchasePlay purchase, String supplier, int firstWorker) {
        super(stage, purchase, supplier, firstWorker);
    }

    /** The payment of a milestone; the first one is the advance. */
    String payment(int milestone) {
        return payment(milestone, 1);
    }

    private String payment(int milestone, int payer) {
        return stage.child(milestone == 1 ? agreement : milestone(milestone), "payment", payer);
    }

    /** 提交票据. */
    PerformancePlay submitPapers(int milestone) {
        return submitPapers(milestone, 1);
    }

    /** 提交票据 to one of several payers, from 1. */
    PerformancePlay submitPapers(int milestone, int payer) {
        String no = payment(milestone, payer);
        String file = stage.upload(supplier, "发票", no);
        stage.does(supplier, no, "submitPapers", stored -> PaymentPapers.invoice(stored, no, stage.today(), file));
        return this;
    }

    /** 核对支付材料. */
    PerformancePlay checkPackage(int milestone) {
        stage.does("finance", payment(milestone), "checkPackage", PaymentPapers::packagePassed);
        return this;
    }

    /** 支付审批, level by level. */
    PerformancePlay approvePayment(int milestone) {
        String no = payment(milestone);
        while (!stage.open(no, "approvePayment").isEmpty()) {
            stage.everybody(no, "approvePayment", (stored, place) -> PaymentPapers.paymentApproved());
        }
        return this;
    }

    /** 办理支付. */
    PerformancePlay releasePayment(int milestone) {
        stage.does("treasury", payment(milestone), "releasePayment", PaymentPapers.released());
        return this;
    }

    /** 组成批次、送国库. */
    PerformancePlay sendOrders() {
        stage.sendsOrders("treasury", stage.actor("finance").unitId());
        return this;
    }

    /** Sends the order, and the next morning its receipt comes: the money arrived. */
    PerformancePlay receivePayment(int milestone) {
        sendOrders();
        stage.moveTo(stage.instant().plusSeconds(86_400));
        var payment = stage.payment(payment(milestone), agreement);
        String receipt = "支付指令号,日期,金额,状态\n%s,%s,%s,到账\n"
                .formatted(
                        payment.order(), stage.today(), payment.amount().yuan().toPlainString());
        stage.takesReceipts("finance", receipt.getBytes(StandardCharsets.UTF_8));
        stage.tellMoney(agreement);
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
        stage.does("leader", closing, "reviewClosing", KickOffPapers.reviewed());
        return this;
    }

    /** 合同结算, published where the unit publishes it. */
    PerformancePlay settle() {
        stage.does("finance", agreement, "settleContract", PaymentPapers.settlement(stage.today()));
        if (stage.waitsFor(agreement).contains("publishSettlement")) {
            stage.does("procurement", agreement, "publishSettlement", PaymentPapers.settlementPublished(stage.today()));
        }
        return this;
    }

    /** 退还履约保证金. */
    PerformancePlay returnBond() {
        String bond = stage.child(agreement, "bondReturn", 1);
        stage.does("finance", bond, stage.waitsFor(bond).get(0), PaymentPapers.bondReturned(stage.today()));
        return this;
    }

    /** 归档. */
    PerformancePlay archive() {
        stage.does(
                "procurement", agreement, "archiveContract", stored -> PaymentPapers.archived(stored, stage.today()));
        return this;
    }
}
