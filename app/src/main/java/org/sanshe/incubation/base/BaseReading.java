package org.sanshe.incubation.base;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Places;
import org.sanshe.incubation.Places.Occupancy;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 基地一览: all that an actor may read of one base. */
@Component
@Transactional(readOnly = true)
class BaseReading {

    private final Bases bases;
    private final BaseBook book;
    private final Places places;
    private final Tenancies tenancies;
    private final BaseOperations operations;
    private final JdbcClient jdbc;
    private final SansheClock clock;

    BaseReading(
            Bases bases,
            BaseBook book,
            Places places,
            Tenancies tenancies,
            BaseOperations operations,
            JdbcClient jdbc,
            SansheClock clock) {
        this.bases = bases;
        this.book = book;
        this.places = places;
        this.tenancies = tenancies;
        this.operations = operations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One published version. */
    record Version(long id, int version, LocalDate validFrom, String caseNo, boolean inForce) {}

    /**
     * 基地.
     *
     * @param rules the version read; null before the first is published
     * @param view the rules in words; null before
     * @param tenants null where the actor may not know who they are
     * @param drafts whether the actor may revise and close it
     * @param seesCases whether the actor may open the cases of the base
     */
    record Page(
            Base base,
            BaseHead head,
            Occupancy occupancy,
            BaseRules rules,
            RulesView view,
            List<Version> versions,
            List<BaseOperations.Operation> operations,
            List<Tenancy> tenants,
            boolean drafts,
            boolean seesCases) {

        /** 使用率, whole percent. */
        public int percent() {
            return occupancy.places() == 0 ? 0 : occupancy.taken() * 100 / occupancy.places();
        }
    }

    /**
     * @param version null for the one in force, or the newest before it
     * @throws NotFound when there is no such base or version
     */
    Page of(long id, Integer version, Actor actor, boolean english) {
        Base base = bases.get(id);
        LocalDate today = clock.today();
        Long inForce = bases.inForce(id, today).map(BaseRules::id).orElse(null);
        List<Version> versions = versions(id, inForce);
        BaseRules rules = version == null
                ? Optional.ofNullable(inForce)
                        .or(() -> versions.stream().map(Version::id).findFirst())
                        .map(bases::rules)
                        .orElse(null)
                : versions.stream()
                        .filter(v -> v.version() == version)
                        .findFirst()
                        .map(v -> bases.rules(v.id()))
                        .orElseThrow(() -> new NotFound("version " + version + " of base " + id));
        boolean insider = actor.isStaff()
                || actor.organizationId() != null && actor.organizationId().equals(base.operatorId());
        boolean own = actor.unitId() != null && actor.unitId() == base.unitId();
        return new Page(
                base,
                book.head(id),
                places.of(id),
                rules,
                rules == null ? null : RulesView.of(rules.body(), english),
                versions,
                operations.of(id),
                insider ? tenancies.tenants(id) : null,
                own && actor.is(Role.OFFICER) && base.status() == Base.Status.ACTIVE,
                own && actor.isStaff());
    }

    private List<Version> versions(long id, Long inForce) {
        return jdbc.sql("""
                        select id, version, valid_from, case_no from incubation_rules
                         where base_id = ? and status = 'PUBLISHED' order by version desc limit 100
                        """)
                .param(id)
                .query((row, n) -> new Version(
                        row.getLong("id"),
                        row.getInt("version"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("case_no"),
                        inForce != null && inForce == row.getLong("id")))
                .list();
    }
}
