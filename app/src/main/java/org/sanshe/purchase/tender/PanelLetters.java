package org.sanshe.purchase.tender;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.document.StoredDocument;
import org.sanshe.letters.EvaluationReport;
import org.sanshe.letters.PanelRecord;
import org.sanshe.party.Judge;
import org.sanshe.party.Pool;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Method;
import org.springframework.stereotype.Component;

/** 评审文书: the record of the panel and the report of the evaluation. */
@Component
class PanelLetters {

    private final Correspondence correspondence;
    private final Responses responses;
    private final Scores scores;
    private final Pool pool;

    PanelLetters(Correspondence correspondence, Responses responses, Scores scores, Pool pool) {
        this.correspondence = correspondence;
        this.responses = responses;
        this.scores = scores;
        this.pool = pool;
    }

    /** 抽取记录. */
    StoredDocument panel(Tender t, Panel panel, Instant at, String drawer) {
        var letter = new PanelRecord(
                TenderLetters.project(t),
                Moments.local(at),
                "评审专家库随机抽取，共抽取" + panel.draws() + "次",
                t.method().panel() + panel.size() + "人，其中评审专家不少于" + panel.minExperts() + "人",
                panel.seated().stream().map(this::member).toList(),
                panel.members().stream()
                        .filter(m -> !m.isOn())
                        .map(m -> new PanelRecord.Excluded(m.name(), m.reason() == null ? "" : m.reason()))
                        .toList(),
                drawer,
                drawer);
        return correspondence.file(t.caseNo(), "panelRecord", letter, t.buyer());
    }

    /** 评审报告. */
    StoredDocument report(Tender t, Panel panel, Map<String, String> names, Instant at) {
        List<Ranked> ranking = scores.ranking(t);
        List<Long> people = panel.seated().stream().map(PanelMember::personId).toList();
        var findings = scores.findings(t);
        var letter = new EvaluationReport(
                TenderLetters.project(t),
                TenderLetters.buyer(t),
                Moments.local(t.openedAt()),
                Moments.local(at),
                t.terms().place(),
                panel.seated().stream().map(this::member).toList(),
                responses.findByTenderIdOrderByCaseNo(t.id()).stream()
                        .filter(r -> !r.is(ResponseStatus.INVITED))
                        .map(r -> new EvaluationReport.Compliance(
                                r.supplier(), r.is(ResponseStatus.VALID), r.reason() == null ? "" : r.reason()))
                        .toList(),
                priceRule(t),
                findings.isEmpty()
                        ? "无需要审查的异常低价。"
                        : findings.stream()
                                .map(f -> names.get(f.responseNo()) + "：" + f.text())
                                .collect(Collectors.joining("；", "", "。")),
                ranking.stream()
                        .map(r -> new EvaluationReport.Ranking(
                                r.rank(),
                                r.supplier(),
                                r.price().yuan(),
                                r.priceScore(),
                                t.method() == Method.NEGOTIATION ? List.of() : scores.totals(t, r.responseNo(), people),
                                r.qualityScore(),
                                r.total()))
                        .toList(),
                recommendation(t)
                        + ranking.stream()
                                .map(r -> r.rank() + ". " + r.supplier())
                                .collect(Collectors.joining("；"))
                        + "。",
                panel.seated().stream()
                        .map(m -> new EvaluationReport.Signature(
                                m.name(), m.dissent() == null ? "" : m.dissent(), Moments.local(m.signedAt())))
                        .toList());
        return correspondence.file(t.caseNo(), "evaluationReport", letter, t.buyer());
    }

    private static String priceRule(Tender t) {
        String weight = t.computedWeight().stripTrailingZeros().toPlainString();
        if (t.method() == Method.NEGOTIATION) return "在符合采购需求、质量和服务相等的前提下，按最后报价由低到高排序。";
        if (t.comparesHours()) return "采用固定总价，比较承诺的年服务工时：得分=（承诺工时÷最高承诺工时）×" + weight + "。";
        if (t.computedWeight().signum() == 0) return "采用固定价格，价格不列为评审因素。";
        return "基准价为有效报价中的最低价。价格分=（基准价÷报价）×" + weight + "。";
    }

    private static String recommendation(Tender t) {
        String order = t.method() == Method.NEGOTIATION ? "按最后报价由低到高推荐" : "按综合得分由高到低推荐";
        return order + t.method().winning() + "候选" + t.method().supplier() + "：";
    }

    private org.sanshe.letters.PanelMember member(PanelMember m) {
        String expertise = m.evaluatorId() == null
                ? ""
                : pool.find(m.evaluatorId())
                        .map(Judge::expertise)
                        .map(e -> String.join("、", e))
                        .orElse("");
        return new org.sanshe.letters.PanelMember(
                m.name(),
                m.side() == PanelMember.Side.EXPERT ? "评审专家" : "采购人代表",
                expertise,
                m.title() == null ? "" : m.title(),
                "无应当回避的情形");
    }
}
