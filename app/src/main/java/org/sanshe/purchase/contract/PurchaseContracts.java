package org.sanshe.purchase.contract;

import java.util.Optional;
import org.sanshe.kernel.NotFound;
import org.springframework.data.repository.Repository;

/** 合同库. */
interface PurchaseContracts extends Repository<PurchaseContract, Long> {

    PurchaseContract save(PurchaseContract contract);

    Optional<PurchaseContract> findFirstByCaseNoOrderByRoundDesc(String caseNo);

    boolean existsByContractNo(String contractNo);

    int countByCaseNo(String caseNo);

    /** The newest contract of a purchase. */
    default PurchaseContract current(String caseNo) {
        return findFirstByCaseNoOrderByRoundDesc(caseNo).orElseThrow(() -> new NotFound("contract of " + caseNo));
    }
}
