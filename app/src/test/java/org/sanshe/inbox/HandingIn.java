package org.sanshe.inbox;

import java.util.Map;
import org.sanshe.kernel.Actor;

/** Hands something in as the inbox does, without task and token, for tests that hand in a thousand times. */
public final class HandingIn {

    private HandingIn() {}

    /** What is to be handed in, with its digest. */
    public static Submission prepare(Submissions submissions, Map<String, Object> values) {
        return submissions.prepare("response-file", values);
    }

    /** Keeps it under a seal. */
    public static void keep(Submissions submissions, Submission submission, String caseNo, Actor by, String seal) {
        submissions.keep(submission, caseNo, null, "response", "prepareResponse", null, by, seal);
    }
}
