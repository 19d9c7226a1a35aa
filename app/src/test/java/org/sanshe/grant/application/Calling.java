package org.sanshe.grant.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.sanshe.forms.Locale;
import org.sanshe.grant.scheme.AmountRule;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantScheme.Body;
import org.sanshe.grant.scheme.LineRule;
import org.sanshe.grant.scheme.LineRule.Limit;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.FundingSource;
import org.sanshe.party.CreditCodeKind;
import org.sanshe.purchase.Bureau;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A call for applications that stands open, and what an organization answers it with. */
public class Calling {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** A service body of 2015, rated and inspected. */
    static final String WARM_SUN = "52430198MJJ020021P";

    /** At most six tenths, at least four of one's own. */
    public static final AmountRule SIXTY_FORTY =
            new AmountRule(BigDecimal.valueOf(60), BigDecimal.valueOf(40), Money.ofYuan(500_000), List.of(), List.of());
    /** Two years old, on no list. */
    public static final GrantScheme.Eligibility OLD_ENOUGH = eligibility(24, null, 0, 0, false);

    static final List<LineRule> LINES = List.of(
            new LineRule("TRAINING", "培训费", Limit.MAX_UNIT_PRICE, BigDecimal.valueOf(350), "申报指南第七条"),
            new LineRule("LABOUR", "劳务费", Limit.MAX_SHARE, BigDecimal.valueOf(50), "申报指南第八条"),
            new LineRule("BUILDING", "楼堂馆所", Limit.FORBIDDEN, null, "申报指南第九条"));

    private final Bureau bureau;
    private final Cases cases;
    private final JdbcClient jdbc;

    Calling(Bureau bureau, Cases cases, JdbcClient jdbc) {
        this.bureau = bureau;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    static GrantScheme.Eligibility eligibility(
            int ageMonths, Integer rating, int onePerYear, int projectMonths, boolean region) {
        return new GrantScheme.Eligibility(
                Set.of(CreditCodeKind.ASSOCIATION, CreditCodeKind.SERVICE_BODY, CreditCodeKind.FOUNDATION),
                ageMonths,
                false,
                rating,
                12,
                24,
                36,
                0,
                0,
                true,
                onePerYear,
                false,
                0,
                false,
                projectMonths,
                0,
                region);
    }

    /** A scheme of nothing but who may apply, how much, and what a budget may hold. */
    public static Body body(GrantScheme.Eligibility eligibility, AmountRule amount) {
        return new Body(
                GrantScheme.Kind.VENTURE,
                GrantScheme.Nature.GRANT,
                FundingSource.GENERAL_BUDGET,
                eligibility,
                amount,
                LINES,
                null,
                5,
                List.of(),
                null,
                null,
                0);
    }

    /** A call that is open from the first to the last moment named, for projects of the year after. */
    String call(Body body, String opens, String closes) {
        return call(jdbc, bureau.staff(Role.OFFICER), body, opens, closes);
    }

    /** The same of the unit somebody works for. */
    public static String call(JdbcClient jdbc, Actor officer, Body body, String opens, String closes) {
        int no = NUMBERS.incrementAndGet();
        long scheme = jdbc.sql("""
                        insert into grant_scheme (unit_id, code, version, name, name_en, source, complete, status, valid_from,
                          body, published_at)
                        values (?, ?, 1, '明湖区公益创投方案', 'Minghu venture philanthropy', '明湖区公益创投办法', true, 'PUBLISHED',
                          date '2000-01-01', ?::jsonb, sanshe_now()) returning id
                        """)
                .params(
                        officer.unitId(),
                        "CALLED-" + no,
                        JsonMapper.builder().build().writeValueAsString(body))
                .query(Long.class)
                .single();
        String round = "ZL-CALLED-" + no;
        jdbc.sql("""
                        with opened as (insert into case_file (case_no, process, title, unit_id, started_by, started_by_name,
                          started_at, rules_as_of, bigrams)
                        values (:round, 'grantRound', '公益创投征集', :unit, :person, :name, sanshe_now(),
                          (sanshe_now() at time zone 'Asia/Shanghai')::date, '{}') returning case_no)
                        insert into grant_round (case_no, scheme_id, unit_id, title, pot, opens_at, closes_at, project_from,
                          project_until, budget_year, fields, status)
                        select case_no, :scheme, :unit, '2026年公益创投征集', 100000000, cast(:opens as timestamptz),
                          cast(:closes as timestamptz), :from, :until, 2026, array['为老服务', '儿童关爱'], 'CALLED' from opened
                        """)
                .param("round", round)
                .param("unit", officer.unitId())
                .param("person", officer.personId())
                .param("name", officer.name())
                .param("scheme", scheme)
                .param("opens", opens + "+08:00")
                .param("closes", closes + "+08:00")
                .param("from", LocalDate.parse("2026-07-01"))
                .param("until", LocalDate.parse("2027-06-30"))
                .update();
        return round;
    }

    /** What the sample says, some of it changed. */
    Map<String, Object> answers(Actor actor, Object... changes) {
        var changed = new HashMap<String, Object>();
        for (int i = 0; i < changes.length; i += 2) changed.put((String) changes[i], changes[i + 1]);
        return bureau.sample("grant-application", actor, changed);
    }

    /** Hands it in. */
    String apply(String round, Actor actor, Object... changes) {
        var values = answers(actor, changes);
        return cases.start(
                "grantApplication",
                actor,
                UUID.randomUUID(),
                round,
                (schema, stored) -> schema.receiveJson(stored, values, Locale.ZH));
    }

    String apply(String round, Actor actor, Answers answers) {
        return apply(round, actor, answers.changes());
    }

    /** Every section in order but those named, with the reason they are returned for. */
    static Map<String, Object> formalCheck(Map<Section, String> returned) {
        return Map.of(
                "items",
                Arrays.stream(Section.values())
                        .map(s -> returned.containsKey(s)
                                ? Map.of("verdict", "RETURN", "reason", returned.get(s))
                                : Map.of("verdict", "OK"))
                        .toList(),
                "eligible",
                "true");
    }
}
