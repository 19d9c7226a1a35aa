package org.sanshe.grant.call;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.grant.call.RoundBook.Share;
import org.sanshe.grant.call.RoundSetting.Absent;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantScheme.Cut;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.SansheClock;

/** 轮次表单: the form {@code grant-round}, checked as a whole against the scheme. */
record RoundForm(
        String title,
        String scheme,
        Integer inspectionYear,
        List<FieldRow> fields,
        String operator,
        LocalDateTime opensAt,
        LocalDateTime closesAt,
        LocalDate projectFrom,
        LocalDate projectUntil,
        LocalDate reserveUntil,
        int budgetYear,
        List<PayerRow> payers,
        Cut cutRule,
        int leastScorers,
        int commentBelow,
        Absent absent) {

    private static final ZoneId ZONE = SansheClock.ZONE;

    /** 一个领域. */
    record FieldRow(String field) {}

    /** 一个出资单位. @param year null for the budget year */
    record PayerRow(String unit, Money amount, Integer year, LocalDate dueOn) {}

    void check(GrantScheme scheme, LocalDateTime now) {
        window(now);
        project();
        GrantScheme.Body body = scheme.body();
        if (body.eligibility().inspection() && inspectionYear == null) {
            throw InvalidInput.at(
                    "inspectionYear", "方案要求年检合格，请写明年度。", "The scheme asks for a passed inspection; name its year.");
        }
        if (fields.isEmpty()) throw InvalidInput.at("fields", "请至少写一个申报领域。", "Name at least one field.");
        if (body.cut() != null && body.cut() != cutRule) {
            throw InvalidInput.at("cutRule", "方案已经规定核减方式，请按方案选择。", "The scheme says how awards are cut; choose that.");
        }
        if (cutRule == Cut.PROPORTION && !body.amount().bands().isEmpty()) {
            throw InvalidInput.at(
                    "cutRule",
                    "方案的资助金额是固定档次，不能按比例核减。",
                    "The scheme has fixed amounts; they cannot be cut in proportion.");
        }
        if (leastScorers > body.review().members()) {
            throw InvalidInput.at(
                    "leastScorers",
                    "方案规定评审专家" + body.review().members() + "名，不能要求更多。",
                    "The scheme has " + body.review().members() + " members only.");
        }
        if (payers.isEmpty()) throw InvalidInput.at("payers", "请至少写一个出资单位。", "Name at least one payer.");
        for (int i = 0; i < payers.size(); i++) {
            Integer year = payers.get(i).year();
            if (year != null && year < budgetYear) {
                throw InvalidInput.at("payers[" + i + "].year", "支付年度不能早于预算年度。", "The year is before the budget year.");
            }
        }
    }

    private void window(LocalDateTime now) {
        if (!closesAt.isAfter(opensAt)) {
            throw InvalidInput.at("closesAt", "申报截止应当晚于开始。", "The window closes before it opens.");
        }
        if (!closesAt.isAfter(now)) {
            throw InvalidInput.at("closesAt", "申报截止时间已过。", "The window is over already.");
        }
    }

    private void project() {
        if (!projectFrom.isAfter(closesAt.toLocalDate())) {
            throw InvalidInput.at("projectFrom", "项目应当在申报截止以后开始。", "Projects begin after the window has closed.");
        }
        if (!projectUntil.isAfter(projectFrom)) {
            throw InvalidInput.at("projectUntil", "项目结束应当晚于开始。", "Projects end before they begin.");
        }
        if (!reserveUntil.isAfter(closesAt.toLocalDate()) || reserveUntil.isAfter(projectUntil)) {
            throw InvalidInput.at(
                    "reserveUntil",
                    "候补应当保留到申报截止以后、项目结束以前。",
                    "The reserve is kept until a day between the window and the end of the projects.");
        }
    }

    Money pot() {
        return payers.stream().map(PayerRow::amount).reduce(Money.ZERO, Money::plus);
    }

    Round round(String caseNo, long schemeId, long unitId, Long operatorId) {
        return new Round(
                caseNo,
                schemeId,
                unitId,
                title,
                pot(),
                null,
                opensAt.atZone(ZONE).toInstant(),
                closesAt.atZone(ZONE).toInstant(),
                projectFrom,
                projectUntil,
                inspectionYear,
                budgetYear,
                operatorId,
                fields.stream().map(FieldRow::field).toList(),
                Round.Status.DRAFT);
    }

    RoundSetting setting(String caseNo) {
        return new RoundSetting(caseNo, cutRule, absent, leastScorers, commentBelow, reserveUntil, null, null, null);
    }

    List<Share> shares() {
        return payers.stream()
                .map(p -> new Share(
                        Long.parseLong(p.unit()),
                        null,
                        p.year() == null ? budgetYear : p.year(),
                        p.amount(),
                        p.dueOn()))
                .toList();
    }

    /** What the form opens with again after it was returned. */
    static Map<String, Object> values(Round r, RoundSetting s, List<Share> payers, String scheme, String operator) {
        var values = new LinkedHashMap<String, Object>();
        values.put("title", r.title());
        values.put("scheme", scheme);
        if (r.inspectionYear() != null) values.put("inspectionYear", r.inspectionYear());
        values.put("fields", r.fields().stream().map(f -> Map.of("field", f)).toList());
        if (operator != null) values.put("operator", operator);
        values.put("opensAt", local(r.opensAt()));
        values.put("closesAt", local(r.closesAt()));
        values.put("projectFrom", r.projectFrom().toString());
        values.put("projectUntil", r.projectUntil().toString());
        values.put("reserveUntil", s.reserveUntil().toString());
        values.put("budgetYear", r.budgetYear());
        values.put("payers", payers.stream().map(RoundForm::row).toList());
        values.put("cutRule", s.cut().name());
        values.put("leastScorers", s.leastScorers());
        values.put("commentBelow", s.commentBelow());
        values.put("absent", s.absent().name());
        return values;
    }

    private static Map<String, Object> row(Share p) {
        var row = new LinkedHashMap<String, Object>();
        row.put("unit", String.valueOf(p.unitId()));
        row.put("amount", p.amount().toString());
        row.put("year", p.year());
        if (p.dueOn() != null) row.put("dueOn", p.dueOn().toString());
        return row;
    }

    private static String local(java.time.Instant at) {
        return LocalDateTime.ofInstant(at, ZONE).toString();
    }
}
