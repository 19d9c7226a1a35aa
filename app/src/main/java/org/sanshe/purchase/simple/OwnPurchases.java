package org.sanshe.purchase.simple;

import java.util.Optional;
import org.sanshe.kernel.NotFound;
import org.springframework.data.repository.Repository;

/** 单位自行采购库. */
interface OwnPurchases extends Repository<OwnPurchase, String> {

    OwnPurchase save(OwnPurchase purchase);

    Optional<OwnPurchase> findById(String caseNo);

    default OwnPurchase get(String caseNo) {
        return findById(caseNo).orElseThrow(() -> new NotFound("own purchase " + caseNo));
    }
}
