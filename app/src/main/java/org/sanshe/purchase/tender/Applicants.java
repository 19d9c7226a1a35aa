package org.sanshe.purchase.tender;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Applicants extends Repository<Applicant, String> {

    Applicant save(Applicant application);

    Optional<Applicant> findByCaseNo(String caseNo);

    List<Applicant> findByPrequalificationIdOrderByCaseNo(long prequalificationId);
}
