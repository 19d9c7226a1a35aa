package org.sanshe.grant.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.sanshe.evaluation.TrackRecord;
import org.sanshe.grant.call.Round;
import org.sanshe.identity.Units;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Rule;
import org.sanshe.party.Credentials;
import org.sanshe.party.PassportFigures;
import org.sanshe.party.Registry;
import org.sanshe.party.Standing;
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
    private final Credentials credentials;

    Eligibility(
            Registry registry,
            TrackRecord record,
            RecoveryBars bars,
            PastGrants past,
            DoubleFunding doubles,
            Units units,
            Credentials credentials) {
        this.registry = registry;
        this.record = record;
        this.bars = bars;
        this.past = past;
        this.doubles = doubles;
        this.units = units;
        this.credentials = credentials;
    }

    /**
     * All conditions, in the order of a reader.
     *
     * @param round the call; its unit, inspection year, budget year, operator and project window are asked for
     * @param asOf the closing day
     */
    public List<Finding> of(GrantScheme scheme, Round round, Project project, LocalDate asOf) {
        Known known = known(project.organizationId());
        var conditions = known.conditions(scheme, round, asOf);
        var asked = new ProjectConditions(scheme, proven(scheme, project, asOf), round, asOf);
        asked.operator();
        asked.project(units.get(round.unitId()).regionCode(), conditions.kind());
        known.past(asked, scheme, round, project);
        if (scheme.body().eligibility().fundedElsewhere()) {
            asked.elsewhere(doubles.of(project.doubled()));
        }
        return Stream.concat(conditions.findings().stream(), asked.findings().stream())
                .toList();
    }

    /** With the figures the organization's passport proves in place of what was stated for them. */
    private Project proven(GrantScheme scheme, Project project, LocalDate asOf) {
        boolean asks = scheme.body().further().figures().stream().anyMatch(f -> PassportFigures.proves(f.code()));
        if (!asks) return project;
        var figures = new HashMap<>(project.figures());
        figures.putAll(PassportFigures.of(credentials.of(project.organizationId()), asOf));
        return project.with(figures);
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

    /** What is known of an organization, read once, so that many calls can be asked about it. */
    public Known known(long organizationId) {
        return new Known(
                organizationId,
                registry.bankAccount(organizationId).isPresent(),
                registry.ratings(organizationId),
                record.bars(organizationId),
                bars.all(organizationId),
                past.of(organizationId),
                past.held(organizationId));
    }

    /** 已知的主体情况. */
    public final class Known {

        private final long organization;
        private final boolean account;
        private final List<Standing.Rated> ratings;
        private final List<TrackRecord.Bar> assessed;
        private final List<RecoveryBars.Bar> owing;
        private final List<PastGrants.Grant> grants;
        private final List<PastGrants.Held> held;

        private Known(
                long organization,
                boolean account,
                List<Standing.Rated> ratings,
                List<TrackRecord.Bar> assessed,
                List<RecoveryBars.Bar> owing,
                List<PastGrants.Grant> grants,
                List<PastGrants.Held> held) {
            this.organization = organization;
            this.account = account;
            this.ratings = ratings;
            this.assessed = assessed;
            this.owing = owing;
            this.grants = grants;
            this.held = held;
        }

        /** 主体条件 of a call: all but those of a project. */
        public List<Finding> of(GrantScheme scheme, Round round, LocalDate asOf) {
            var project = new Project(organization, null, round.projectFrom(), round.projectUntil(), 0, "");
            var asked = new ProjectConditions(scheme, project, round, asOf);
            asked.operator();
            past(asked, scheme, round, project);
            return Stream.concat(conditions(scheme, round, asOf).findings().stream(), asked.findings().stream())
                    .toList();
        }

        private Conditions conditions(GrantScheme scheme, Round round, LocalDate asOf) {
            var conditions = new Conditions(scheme, registry.standing(organization, asOf), asOf);
            conditions.body(account);
            conditions.registry(round.inspectionYear(), ratings);
            conditions.lists();
            conditions.penalties();
            conditions.record(assessed.stream().filter(b -> b.holds(asOf)).findFirst());
            conditions.paidBack(owing.stream().filter(b -> b.holds(asOf)).findFirst());
            return conditions;
        }

        private void past(ProjectConditions asked, GrantScheme scheme, Round round, Project project) {
            asked.past(grants, () -> PastGrants.count(held, scheme, round, project));
        }
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

        Project with(Map<String, BigDecimal> others) {
            return new Project(organizationId, region, from, until, staff, title, application, others);
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
