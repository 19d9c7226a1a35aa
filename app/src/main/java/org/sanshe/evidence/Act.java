package org.sanshe.evidence;

import java.util.List;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;

/**
 * 行为: something done to a case, ready to be recorded.
 *
 * @param caseNo the case
 * @param actor who did it; null for the system's own acts (a timer)
 * @param act what, as a stable name, for example {@code submitted} or {@code noticePublished}
 * @param node the place in the diagram; may be null
 * @param facts what an auditor needs: amounts, outcomes, digests; plain values only, never sealed content
 * @param basis the article it rests on; may be null
 * @param documents the digests of the documents made or received
 */
public record Act(
        String caseNo,
        Actor actor,
        String act,
        String node,
        Map<String, Object> facts,
        LegalBasis basis,
        List<String> documents) {

    /** An act of a person, without documents. */
    public static Act of(String caseNo, Actor actor, String act, String node, Map<String, Object> facts) {
        return new Act(caseNo, actor, act, node, facts, null, List.of());
    }

    /** The same act, resting on an article. */
    public Act by(LegalBasis basis) {
        return new Act(caseNo, actor, act, node, facts, basis, documents);
    }

    /** The same act, with the digests of documents. */
    public Act with(List<String> digests) {
        return new Act(caseNo, actor, act, node, facts, basis, digests);
    }
}
