package org.sanshe.purchase.change;

import java.util.List;
import org.sanshe.purchase.Changes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 已发布的修改: answers the other stages. */
@Component
class PublishedChanges implements Changes {

    private final ChangeRows rows;

    PublishedChanges(ChangeRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Published> of(String caseNo) {
        return rows.findByTenderCaseNoAndStatusOrderByPublishedAt(caseNo, DocumentsChange.Status.PUBLISHED).stream()
                .map(c -> new Published(
                        c.caseNo(),
                        c.publishedAt(),
                        c.affectsResponses(),
                        c.items().stream()
                                .map(i -> new Changes.Item(i.beforeText(), i.afterText()))
                                .toList(),
                        c.files()))
                .toList();
    }
}
