package org.sanshe.incubation.base;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.incubation.base.BaseOperations.Operation;
import org.sanshe.kernel.Actor;
import org.springframework.stereotype.Component;

/** 托管留痕: what is done about an operation is written down with whom it concerns. */
@Component
class OperationActs {

    private final Evidence evidence;
    private final Documents documents;

    OperationActs(Evidence evidence, Documents documents) {
        this.evidence = evidence;
        this.documents = documents;
    }

    /** What was handed in belongs to the case, and to the organization. @param files null for none */
    void attach(String caseNo, List<String> files, Actor by, long organizationId) {
        if (files == null) return;
        documents.attach(files, caseNo, "upload", by, Audience.CASE, Audience.organization(organizationId));
    }

    void record(String caseNo, Actor by, String act, String node, Operation o, Map<String, Object> more) {
        var facts = new LinkedHashMap<>(more);
        facts.put("baseName", o.base());
        facts.put("baseOperator", o.organization());
        facts.put("agreement", o.agreement());
        facts.put("from", o.from().toString());
        facts.put("until", o.until().toString());
        evidence.record(Act.of(caseNo, by, act, node, facts).by(IncubationBaseRule.OPERATION_TERM.basis()));
    }
}
