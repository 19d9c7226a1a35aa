package org.sanshe.incubation.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.forms.Records;
import org.sanshe.inbox.Submissions;
import org.springframework.stereotype.Component;

/** 申请内容: what an application says now: what was handed in, with what was completed since laid over it. */
@Component
class IntakeContents {

    private final Submissions submissions;

    IntakeContents(Submissions submissions) {
        this.submissions = submissions;
    }

    /** The application as it stands; identity numbers have their middle hidden. */
    IntakeForm of(String caseNo) {
        return Records.bind(IntakeForm.class, values(caseNo));
    }

    /** The application as it was before it was completed last. */
    IntakeForm before(String caseNo) {
        var states = states(caseNo);
        return Records.bind(IntakeForm.class, states.get(Math.max(0, states.size() - 2)));
    }

    /** The same by the names of the form. */
    Map<String, Object> values(String caseNo) {
        var states = states(caseNo);
        return states.isEmpty() ? new LinkedHashMap<>() : new LinkedHashMap<>(states.get(states.size() - 1));
    }

    private List<Map<String, Object>> states(String caseNo) {
        var all = new LinkedHashMap<String, Object>();
        return submissions.of(caseNo).stream()
                .filter(r -> r.node().equals("start") || r.node().equals("completeApplication"))
                .<Map<String, Object>>map(r -> {
                    lay(all, submissions.content(r.id()));
                    return new LinkedHashMap<>(all);
                })
                .toList();
    }

    static void lay(Map<String, Object> all, Map<String, Object> completed) {
        var taken = new HashMap<>(completed);
        for (IntakeSection section : IntakeSection.values()) {
            if (section.isIn(completed)) section.keys().forEach(all::remove);
        }
        taken.remove("statement");
        all.putAll(taken);
    }
}
