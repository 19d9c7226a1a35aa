package org.sanshe.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.delivery.Engagements.Engagement;
import org.sanshe.delivery.Milestones.Milestone;
import org.sanshe.desk.TrailNode.Stage;
import org.sanshe.document.StoredDocument;
import org.sanshe.kernel.SansheClock;

/** 追踪链的履约一侧: the contract, what was recorded, delivered and accepted under it. */
record TrailWork(TrailNodes nodes, Map<String, List<StoredDocument>> papers) {

    /** 合同: the purchase it came from, the signed papers, the agreement that money was committed to. */
    void contract(Engagement engagement, String purchase) {
        var from = new ArrayList<>(nodes.at(Stage.COMMITMENT));
        if (purchase != null) {
            String title = nodes.say("采购和成交", "Purchase and award");
            nodes.add(new TrailNode(
                    "P", Stage.CONTRACT, purchase, title, null, null, "", "", "/cases/" + purchase, List.of()));
            from.add("P");
            papers.getOrDefault(purchase, List.of()).stream()
                    .filter(d -> d.kind().matches("(?i).*(contract|award|order).*"))
                    .forEach(d -> from.add(paper(d, Stage.CONTRACT, "P")));
        }
        var t = engagement.terms();
        nodes.add(new TrailNode(
                "A",
                Stage.CONTRACT,
                t.agreement(),
                t.title(),
                engagement.cap(),
                t.signedOn(),
                t.supplierName(),
                t.from() + " — " + t.until(),
                "/engagements/" + t.agreement(),
                List.copyOf(from)));
    }

    /** 台账. */
    void sheets(List<TrailRows.Sheet> sheets, String agreement) {
        sheets.forEach(s -> {
            String month = s.month().toString().substring(0, 7);
            nodes.add(new TrailNode(
                    "S" + s.caseNo(),
                    Stage.RECORDS,
                    s.caseNo(),
                    nodes.say(month + " 月度台账", "Sheet of " + month),
                    s.amount(),
                    s.lockedOn(),
                    "",
                    nodes.say(s.records() + " 条记录", s.records() + " records"),
                    "/cases/" + s.caseNo(),
                    List.of("A")));
            nodes.remember(s.caseNo(), "S" + s.caseNo());
        });
    }

    /** 节点和验收: each rests on the agreement and on the sheets of its months; its acceptance and papers rest on it. */
    void milestones(List<Milestone> milestones, List<TrailRows.Sheet> sheets, List<TrailRows.Conclusion> conclusions) {
        for (Milestone m : milestones) {
            var from = new ArrayList<>(List.of("A"));
            var p = m.planned();
            sheets.stream().filter(s -> covers(m, s)).forEach(s -> from.add("S" + s.caseNo()));
            String id = "M" + p.no();
            String status = Words.of(m.status(), nodes.english());
            String no = m.caseNo() == null ? "" : m.caseNo();
            String href = m.caseNo() == null ? null : "/cases/" + m.caseNo();
            nodes.add(new TrailNode(
                    id, Stage.ACCEPTANCE, no, p.title(), null, m.acceptedOn(), "", status, href, List.copyOf(from)));
            if (m.caseNo() == null) continue;
            String last = id;
            for (var c : conclusions) if (c.caseNo().equals(m.caseNo())) last = conclusion(c, id);
            nodes.remember(m.caseNo(), last);
            for (var d : papers.getOrDefault(m.caseNo(), List.of())) {
                nodes.remember(m.caseNo(), paper(d, Stage.ACCEPTANCE, last));
            }
        }
    }

    private String conclusion(TrailRows.Conclusion c, String milestone) {
        String id = "X" + c.caseNo() + "-" + c.round();
        String title = switch (c.outcome()) {
            case "ACCEPTED" -> nodes.say("验收合格", "Accepted");
            case "PARTLY" -> nodes.say("部分合格", "Accepted in part");
            default -> nodes.say("验收不合格", "Rejected");
        };
        var note = new ArrayList<>(List.of(c.opinion()));
        if (!c.members().isEmpty()) note.add(nodes.say("验收小组：", "Group: ") + c.members());
        if (!c.deductions().isEmpty()) note.add(nodes.say("扣减：", "Deducted: ") + c.deductions());
        nodes.add(new TrailNode(
                id,
                Stage.ACCEPTANCE,
                c.caseNo() + " #" + c.round(),
                title,
                c.accepted(),
                c.on(),
                c.by(),
                String.join("；", note),
                "/cases/" + c.caseNo(),
                List.of(milestone)));
        return id;
    }

    private static boolean covers(Milestone m, TrailRows.Sheet sheet) {
        LocalDate from = m.planned().from();
        return from != null
                && !sheet.month().isBefore(from.withDayOfMonth(1))
                && !sheet.month().isAfter(m.planned().to());
    }

    private String paper(StoredDocument d, Stage stage, String from) {
        String id = "D" + d.id();
        LocalDate on = LocalDate.ofInstant(d.at(), SansheClock.ZONE);
        nodes.add(new TrailNode(
                id,
                stage,
                d.documentNo(),
                d.name(),
                null,
                on,
                "",
                "SHA-256 " + d.digest(),
                "/documents/" + d.id() + "/view",
                List.of(from)));
        return id;
    }
}
