package org.sanshe.purchase.complaint;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ComplaintRows extends Repository<Complaint, String> {

    Optional<Complaint> findByCaseNo(String caseNo);
}
