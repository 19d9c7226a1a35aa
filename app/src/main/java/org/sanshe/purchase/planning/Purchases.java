package org.sanshe.purchase.planning;

import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.NotFound;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 采购项目: the purchases. */
public interface Purchases extends Repository<Purchase, String> {

    /** Adds a new purchase. */
    Purchase save(Purchase purchase);

    /** A purchase by its case number. */
    Optional<Purchase> findById(String caseNo);

    /** A purchase that must be there. */
    default Purchase get(String caseNo) {
        return findById(caseNo).orElseThrow(() -> new NotFound("purchase " + caseNo));
    }

    /** 采购包 of a purchase, in order; empty when it was not divided. */
    List<Purchase> findByParentCaseNoOrderByLotNo(String parentCaseNo);

    /**
     * 同一预算项目、同一品目非招标采购累计金额 in fen: the other purchases of the unit in the year that are not given up; of a
     * divided one its lots.
     */
    @Query("""
            select coalesce(sum(p.budgetTotal), 0) from Purchase p
            where p.unitId = :unitId and p.budgetYear = :year and p.budgetItemCode = :item
              and p.catalogueCode = :category and p.caseNo <> :except and p.method is not null
              and not exists (select 1 from Purchase lot where lot.parentCaseNo = p.caseNo)
              and p.method not in (org.sanshe.purchase.Method.OPEN_TENDER,
                org.sanshe.purchase.Method.INVITED_TENDER)
              and p.status not in (org.sanshe.purchase.planning.PurchaseStatus.CANCELLED,
                org.sanshe.purchase.planning.PurchaseStatus.WITHDRAWN,
                org.sanshe.purchase.planning.PurchaseStatus.UNSUCCESSFUL)
            """)
    long otherFenOfSameKind(long unitId, int year, String item, String category, String except);
}
