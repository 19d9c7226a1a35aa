package org.sanshe.purchase.inquiry;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Inquiries extends Repository<Inquiry, String> {

    Inquiry save(Inquiry inquiry);

    Optional<Inquiry> findByCaseNo(String caseNo);
}
