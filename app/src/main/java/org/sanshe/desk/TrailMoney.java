package org.sanshe.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sanshe.desk.TrailNode.Stage;
import org.sanshe.ledger.VoucherKind;

/** 追踪链的资金一侧: quotas and their lines, what was committed from them, and the vouchers of what was paid. */
record TrailMoney(TrailNodes nodes) {

    private static final Set<VoucherKind> COMMITTING =
            Set.of(VoucherKind.FREEZE, VoucherKind.UNFREEZE, VoucherKind.COMMIT, VoucherKind.RELEASE);

    /** 预算: the quota's documents, then the lines resting on them. */
    void budget(List<TrailVouchers.Line> lines, List<TrailVouchers.Booked> quotas) {
        quotas.forEach(q -> add(q, Stage.BUDGET, q.document() == null ? q.summary() : q.document(), List.of()));
        for (var line : lines) {
            var documents = quotas.stream()
                    .filter(q -> q.lines().contains(line.id()))
                    .map(q -> "V" + q.no())
                    .toList();
            String title =
                    line.payer() + " · " + line.year() + " · " + line.source().in(nodes.english());
            nodes.add(new TrailNode(
                    "L" + line.id(),
                    Stage.BUDGET,
                    line.itemCode(),
                    title,
                    null,
                    null,
                    "",
                    line.itemName(),
                    null,
                    documents));
        }
    }

    /** 冻结和承诺: what moved from the lines to the agreement. */
    void commitments(List<TrailVouchers.Booked> vouchers) {
        vouchers.stream().filter(v -> COMMITTING.contains(v.kind())).forEach(v -> {
            String title = v.kind().in(nodes.english()) + " · " + v.agreement();
            add(v, Stage.COMMITMENT, title, linesOf(v));
        });
    }

    /** 凭证: all others, each resting on what caused it and on its lines. */
    void vouchers(List<TrailVouchers.Booked> vouchers) {
        for (var v : vouchers) {
            if (COMMITTING.contains(v.kind())) continue;
            var from = new ArrayList<>(causes(v));
            from.addAll(linesOf(v));
            add(v, Stage.VOUCHER, v.kind().in(nodes.english()), List.copyOf(from));
        }
    }

    private List<String> causes(TrailVouchers.Booked v) {
        if (v.order() == null) return v.item() == null ? List.of() : nodes.of(v.item());
        boolean confirmed = v.kind() != VoucherKind.SEND && nodes.has("R" + v.order());
        String cause = (confirmed ? "R" : "O") + v.order();
        return nodes.has(cause) ? List.of(cause) : List.of();
    }

    private List<String> linesOf(TrailVouchers.Booked v) {
        return v.lines().stream().map(line -> "L" + line).filter(nodes::has).toList();
    }

    private void add(TrailVouchers.Booked v, Stage stage, String title, List<String> from) {
        String href = "/trail/voucher/" + v.no();
        nodes.add(
                new TrailNode("V" + v.no(), stage, v.no(), title, v.amount(), v.on(), v.by(), v.summary(), href, from));
    }
}
