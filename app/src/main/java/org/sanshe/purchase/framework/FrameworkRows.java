package org.sanshe.purchase.framework;

import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.NotFound;
import org.springframework.data.repository.Repository;

/** 框架协议库. */
interface FrameworkRows extends Repository<Framework, String> {

    Framework save(Framework framework);

    Optional<Framework> findById(String caseNo);

    List<Framework> findByStatusInOrderByCaseNoDesc(List<Framework.Status> status);

    default Framework get(String caseNo) {
        return findById(caseNo).orElseThrow(() -> new NotFound("framework " + caseNo));
    }
}
