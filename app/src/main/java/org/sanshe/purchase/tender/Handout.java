package org.sanshe.purchase.tender;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.inbox.Submissions;
import org.sanshe.notice.Messages;
import org.sanshe.purchase.Changes;
import org.sanshe.purchase.Correspondence;
import org.springframework.stereotype.Component;

/** 提供采购文件: who registers may read the documents, as they are after every change published so far. */
@Component
class Handout {

    private final Submissions submissions;
    private final Correspondence correspondence;
    private final Documents documents;
    private final Changes changes;
    private final Messages messages;

    Handout(
            Submissions submissions,
            Correspondence correspondence,
            Documents documents,
            Changes changes,
            Messages messages) {
        this.submissions = submissions;
        this.correspondence = correspondence;
        this.documents = documents;
        this.changes = changes;
        this.messages = messages;
    }

    /** Hands the documents of a tender to a supplier. */
    void to(long supplier, Tender tender, String responseNo) {
        var draft = submissions.latest(tender.caseNo(), "draftDocuments", null).orElse(Map.of());
        for (String field : List.of("documentFiles", "contractFile", "attachments")) {
            if (!(draft.get(field) instanceof List<?> files)) continue;
            give(files.stream().map(String::valueOf).toList(), tender.caseNo(), supplier, tender, responseNo);
        }
        for (var change : changes.of(tender.caseNo())) {
            give(change.files(), change.caseNo(), supplier, tender, responseNo);
        }
    }

    private void give(Collection<String> refs, String caseNo, long supplier, Tender tender, String responseNo) {
        correspondence.show(refs, caseNo, Audience.organization(supplier));
        for (String ref : refs) {
            messages.toOrganization(
                    supplier,
                    responseNo,
                    "“" + tender.project() + "”" + tender.method().documents(),
                    "Documents of the procurement",
                    documents.byRef(ref));
        }
    }
}
