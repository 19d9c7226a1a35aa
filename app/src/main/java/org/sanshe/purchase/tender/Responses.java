package org.sanshe.purchase.tender;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Responses extends Repository<Response, String> {

    Response save(Response response);

    Optional<Response> findByCaseNo(String caseNo);

    Optional<Response> findByTenderIdAndOrganizationId(long tenderId, long organizationId);

    List<Response> findByTenderIdOrderByCaseNo(long tenderId);

    List<Response> findByOrganizationIdOrderByCaseNoDesc(long organizationId);
}
