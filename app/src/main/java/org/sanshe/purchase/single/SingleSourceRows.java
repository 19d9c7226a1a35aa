package org.sanshe.purchase.single;

import java.util.Optional;
import org.sanshe.kernel.NotFound;
import org.springframework.data.repository.Repository;

/** 单一来源采购库. */
interface SingleSourceRows extends Repository<SingleSource, String> {

    SingleSource save(SingleSource source);

    Optional<SingleSource> findById(String caseNo);

    default SingleSource get(String caseNo) {
        return findById(caseNo).orElseThrow(() -> new NotFound("single source of " + caseNo));
    }
}
