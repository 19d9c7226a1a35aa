package org.sanshe.desk;

import java.util.List;
import org.sanshe.desk.TrailNode.Stage;

/** 追踪链的支付一侧: requests with their invoices, who checked and approved them, orders, batches and receipts. */
record TrailPayments(TrailNodes nodes) {

    void add(List<TrailRows.Paid> payments, List<TrailActs.Done> acts, List<TrailRows.Order> orders) {
        for (var p : payments) {
            String last = request(p);
            for (var act : acts) if (act.caseNo().equals(p.caseNo())) last = approval(act, last);
            for (var order : orders) if (order.caseNo().equals(p.caseNo())) order(order, last);
        }
    }

    private String request(TrailRows.Paid p) {
        String id = "Q" + p.caseNo();
        var rests = nodes.of(p.cause());
        String invoice = p.invoice() == null
                ? ""
                : nodes.say("发票 ", "Invoice ") + p.invoice() + " · " + p.invoiceDate() + " · " + p.invoiceAmount();
        nodes.add(new TrailNode(
                id,
                Stage.REQUEST,
                p.caseNo(),
                p.title() + " · " + p.payer(),
                p.amount(),
                p.claimedOn(),
                p.status().in(nodes.english()),
                invoice,
                "/cases/" + p.caseNo(),
                rests.isEmpty() ? List.of("A") : rests));
        // what the ledger books an item under is the payment's case
        nodes.remember(p.caseNo(), id);
        return id;
    }

    private String approval(TrailActs.Done act, String last) {
        String id = "E" + act.caseNo() + "-" + act.seq();
        nodes.add(new TrailNode(
                id,
                Stage.APPROVAL,
                act.caseNo() + " #" + act.seq(),
                act.what(),
                null,
                act.on(),
                act.who(),
                act.note(nodes.english()),
                "/cases/" + act.caseNo(),
                List.of(last)));
        return id;
    }

    private void order(TrailRows.Order o, String last) {
        String batch = o.batch() == null ? "" : nodes.say("批次 ", "Batch ") + o.batch();
        nodes.add(new TrailNode(
                "O" + o.no(),
                Stage.ORDER,
                o.no(),
                o.payee(),
                o.amount(),
                o.releasedOn(),
                o.releasedBy(),
                batch,
                "/cases/" + o.caseNo(),
                List.of(last)));
        if (o.outcome() == null) return;
        String outcome = o.outcome().equals("PAID") ? nodes.say("已支付", "Paid") : nodes.say("退票", "Came back");
        nodes.add(new TrailNode(
                "R" + o.no(),
                Stage.RECEIPT,
                o.no(),
                outcome,
                o.amount(),
                o.settledOn(),
                o.receivedBy(),
                o.reason() == null ? o.file() : o.file() + " · " + o.reason(),
                null,
                List.of("O" + o.no())));
    }
}
