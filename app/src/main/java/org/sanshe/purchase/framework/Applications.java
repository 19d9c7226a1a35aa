package org.sanshe.purchase.framework;

import java.util.Optional;
import org.sanshe.kernel.NotFound;
import org.springframework.data.repository.Repository;

/** 加入申请库. */
interface Applications extends Repository<Application, String> {

    Application save(Application application);

    Optional<Application> findById(String caseNo);

    boolean existsByFrameworkNoAndOrganizationIdAndStatus(
            String frameworkNo, long organizationId, Application.Status status);

    default Application get(String caseNo) {
        return findById(caseNo).orElseThrow(() -> new NotFound("application " + caseNo));
    }
}
