package org.sanshe.purchase.tender;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.evaluation.TrackRecord;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.BadConduct;
import org.sanshe.party.Profile;
import org.sanshe.party.Registry;
import org.sanshe.party.Relation;
import org.sanshe.party.Relations;
import org.sanshe.party.Standing;
import org.sanshe.party.SupplierClass;
import org.sanshe.purchase.Reservation;
import org.springframework.stereotype.Component;

/** 供应商资格: who may take part, by what the registry says on the day. */
@Component
public class SupplierCheck {

    private final Registry registry;
    private final Relations relations;
    private final BadConduct conduct;
    private final TrackRecord record;
    private final TenderTables tables;
    private final Invitations invitations;

    SupplierCheck(
            Registry registry,
            Relations relations,
            BadConduct conduct,
            TrackRecord record,
            TenderTables tables,
            Invitations invitations) {
        this.registry = registry;
        this.relations = relations;
        this.conduct = conduct;
        this.record = record;
        this.tables = tables;
        this.invitations = invitations;
    }

    /** Refuses who may not take part. */
    void check(Tender tender, Profile supplier, LocalDate today, LocalDate rulesAsOf) {
        check(supplier, today, rulesAsOf);
        invitations.check(tender, supplier);
        reserve(tender.terms().reservation(), supplier.supplierClass(), supplier.name());
    }

    /**
     * Refuses who may not supply services at all, whatever the method.
     *
     * @param today the day its record is looked at
     */
    public void check(Profile supplier, LocalDate today, LocalDate rulesAsOf) {
        check(registry.standing(supplier.id(), today));
        conduct.bannedUntil(supplier.id(), today).ifPresent(until -> {
            throw new Refusal(ResponseRule.BARRED, supplier.name(), until);
        });
        record.barred(supplier.id(), today).ifPresent(bar -> {
            throw new Refusal(
                    ResponseRule.BARRED_BY_ASSESSMENT,
                    supplier.name(),
                    bar.caseNo(),
                    bar.basis().text(),
                    bar.from(),
                    bar.until());
        });
        if (!tables.maySupply(supplier, rulesAsOf)) {
            throw new Refusal(ResponseRule.SUPPLIER_CLASS_EXCLUDED, supplier.name());
        }
    }

    /** 《政府采购法》第二十二条: credit and record, as of the day of the standing. */
    static void check(Standing standing) {
        if (standing.blacklisted()) throw new Refusal(ResponseRule.BLACKLISTED, standing.name());
        if (standing.recentViolation()) throw new Refusal(ResponseRule.MAJOR_VIOLATION, standing.name());
        if (standing.abnormal()) throw new Refusal(ResponseRule.ABNORMAL, standing.name());
    }

    /** A lot reserved whole is for small and medium enterprises; a social organization is no enterprise. */
    static void reserve(Reservation reservation, SupplierClass supplierClass, String name) {
        if (reservation != Reservation.WHOLE) return;
        switch (supplierClass) {
            case MEDIUM_ENTERPRISE, SMALL_ENTERPRISE, MICRO_ENTERPRISE -> {}
            default -> throw new Refusal(ResponseRule.RESERVED_FOR_SMES, name);
        }
    }

    /** Refuses a supplier that has one head with, holds or manages another (《政府采购法实施条例》第十八条). */
    void checkRelations(long supplier, List<Response> others, LocalDate today) {
        for (Response other : others) {
            if (other.organizationId() == supplier) continue;
            relations.related(supplier, other.organizationId(), today).stream()
                    .filter(Relation::certain)
                    .findFirst()
                    .ifPresent(relation -> {
                        throw relation.refusal();
                    });
        }
    }
}
