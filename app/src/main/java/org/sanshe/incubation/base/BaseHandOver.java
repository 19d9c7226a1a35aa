package org.sanshe.incubation.base;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.BaseCases;
import org.sanshe.incubation.Bases;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.party.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 移交事项: the open cases of a base and their open tasks go to whoever runs it now. */
@Component
class BaseHandOver {

    private static final LegalBasis BASIS = new LegalBasis("民法典", "第九百一十九条");

    private final Bases bases;
    private final List<BaseCases> known;
    private final Cases cases;
    private final Registry registry;
    private final Evidence evidence;
    private final JdbcClient jdbc;

    BaseHandOver(
            Bases bases, List<BaseCases> known, Cases cases, Registry registry, Evidence evidence, JdbcClient jdbc) {
        this.bases = bases;
        this.known = known;
        this.cases = cases;
        this.registry = registry;
        this.evidence = evidence;
        this.jdbc = jdbc;
    }

    /**
     * 移交: every open case that another runs on paper is entrusted to whoever runs the base today; again it changes nothing.
     *
     * @return how many cases changed hands
     */
    @Transactional(propagation = Propagation.MANDATORY)
    int align(long baseId) {
        Base base = bases.get(baseId);
        var open = new TreeSet<String>();
        known.forEach(k -> open.addAll(k.open(baseId)));
        int moved = 0;
        for (String caseNo : open) {
            if (isHeldBy(caseNo, base.operatorId())) continue;
            cases.entrust(caseNo, base.operatorId());
            cases.reask(caseNo);
            evidence.record(Act.of(
                            caseNo,
                            null,
                            "baseCaseHandedOver",
                            "handOver",
                            Map.of("baseName", base.name(), "handedTo", to(base)))
                    .by(BASIS));
            moved++;
        }
        return moved;
    }

    private boolean isHeldBy(String caseNo, Long operator) {
        return jdbc.sql(
                        "select operator_id is not distinct from cast(:operator as bigint) from case_file where case_no = :case")
                .param("operator", operator, java.sql.Types.BIGINT)
                .param("case", caseNo)
                .query(Boolean.class)
                .single();
    }

    private String to(Base base) {
        return base.operatorId() == null
                ? "主管单位"
                : registry.get(base.operatorId()).name();
    }
}
