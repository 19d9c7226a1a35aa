package org.sanshe.purchase.change;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ChangeRows extends Repository<DocumentsChange, String> {

    DocumentsChange save(DocumentsChange change);

    Optional<DocumentsChange> findByCaseNo(String caseNo);

    Optional<DocumentsChange> findByTenderCaseNoAndStatus(String tenderCaseNo, DocumentsChange.Status status);

    List<DocumentsChange> findByTenderCaseNoAndStatusOrderByPublishedAt(
            String tenderCaseNo, DocumentsChange.Status status);
}
