package org.sanshe.grant.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.evaluation.TrackRecord;
import org.sanshe.grant.call.Round;
import org.sanshe.identity.Units;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Rule;
import org.sanshe.party.Registry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 申报资格: every condition of a scheme with what was found and the dates compared, met or not. */
@Component
@Transactional(readOnly = true)
public class Eligibility {

    private final Registry registry;
    private final TrackRecord record;
    private final RecoveryBars bars;
    private final PastGrants past;
    private final DoubleFunding doubles;
    private final Units units;

    Eligibility(
            Registry registry,
            TrackRecord record,
            RecoveryBars bars,
            PastGrants past,
            DoubleFunding doubles,
            Units units) {
        this.registry = registry;
        this.record = record;
        this.bars = bars;
        this.past = past;
        this.doubles = doubles;
        this.units = units;
    }

    /**
     * All conditions, in the order of a reader.
     *
     * @param round the call; its unit, inspection year, budget year, operator and project window are asked for
     * @param asOf the closing day
     */
    public List<Finding> of(GrantScheme scheme, Round round, Project project, LocalDate asOf) {
        var conditions = new Conditions(scheme, registry.standing(project.organizationId(), asOf), asOf);
        conditions.body(registry.bankAccount(project.organizationId()).isPresent());
        conditions.registry(round.inspectionYear(), registry.ratings(project.organizationId()));
        conditions.lists();
        conditions.penalties();
        conditions.record(record.barred(project.organizationId(), asOf));
        conditions.paidBack(bars.of(project.organizationId(), asOf));
        var asked = new ProjectConditions(scheme, project, round, asOf);
        asked.project(units.get(round.unitId()).regionCode(), conditions.kind());
        asked.past(past.of(project.organizationId()), () -> past.held(scheme, round, project));
        if (scheme.body().eligibility().fundedElsewhere()) {
            asked.elsewhere(doubles.of(project.doubled()));
        }
        return java.util.stream.Stream.concat(conditions.findings().stream(), asked.findings().stream())
                .toList();
    }

    /** 资信条件: only those on lists, penalties and bars, asked again before every payment, as of its day. */
    public List<Finding> standing(GrantScheme scheme, long organizationId, LocalDate asOf) {
        var conditions = new Conditions(scheme, registry.standing(organizationId, asOf), asOf);
        conditions.lists();
        conditions.penalties();
        conditions.record(record.barred(organizationId, asOf));
        conditions.paidBack(bars.of(organizationId, asOf));
        return conditions.findings();
    }

    /** @throws Refusal by the first condition that is not met */
    public void require(GrantScheme scheme, Round round, Project project, LocalDate asOf) {
        of(scheme, round, project, asOf).stream()
                .filter(f -> !f.passed())
                .findFirst()
                .ifPresent(f -> {
                    throw new Refusal(f.rule(), f.args().toArray());
                });
    }

    /**
     * 申报项目, as far as conditions ask.
     *
     * @param region administrative code of its place; null when not stated
     * @param staff 专职人员 stated
     * @param application its case, so that it does not stand in its own way; null before there is one
     * @param figures stated figures by code
     */
    public record Project(
            long organizationId,
            String region,
            LocalDate from,
            LocalDate until,
            int staff,
            String title,
            String application,
            Map<String, BigDecimal> figures) {

        /** A map that is not there is empty. */
        public Project {
            figures = figures == null ? Map.of() : Map.copyOf(figures);
        }

        /** Before there is an application, without figures. */
        public Project(long organizationId, String region, LocalDate from, LocalDate until, int staff, String title) {
            this(organizationId, region, from, until, staff, title, null, Map.of());
        }

        DoubleFunding.Asked doubled() {
            return new DoubleFunding.Asked(organizationId, title, from, until, application);
        }
    }

    /**
     * 核对结果.
     *
     * @param passed whether the condition is met
     * @param source where the condition stands
     * @param args what fills the rule's text in Chinese
     */
    public record Finding(Rule rule, boolean passed, String zh, String en, String source, List<Object> args) {

        static Finding of(EligibilityRule rule, boolean passed, GrantScheme scheme, Said... said) {
            Object[] zh = java.util.Arrays.stream(said).map(Said::zh).toArray();
            Object[] en = java.util.Arrays.stream(said).map(Said::en).toArray();
            return new Finding(
                    rule,
                    passed,
                    new Refusal(rule, zh).message(Locale.SIMPLIFIED_CHINESE),
                    new Refusal(rule, en).message(Locale.ENGLISH),
                    rule.source(scheme),
                    List.of(zh));
        }

        /** In the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** A value in both languages. */
    record Said(String zh, String en) {
        static Said same(Object value) {
            return new Said(String.valueOf(value), String.valueOf(value));
        }
    }
}
