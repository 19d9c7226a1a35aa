package org.sanshe.grant.application;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sanshe.forms.Records;
import org.sanshe.inbox.Submissions;
import org.springframework.stereotype.Component;

/** 申报内容: what an application says now: what was handed in, with what was completed since laid over it. */
@Component
public class ApplicationContents {

    private final Submissions submissions;

    ApplicationContents(Submissions submissions) {
        this.submissions = submissions;
    }

    /** The application as it stands. */
    public ApplicationForm of(String caseNo) {
        return Records.bind(ApplicationForm.class, values(caseNo));
    }

    /** The same by the names of the form. */
    Map<String, Object> values(String caseNo) {
        var all = new LinkedHashMap<String, Object>();
        submissions.of(caseNo).stream()
                .filter(r -> r.node().equals("start") || r.node().equals("completeApplication"))
                .forEach(r -> lay(all, submissions.content(r.id())));
        return all;
    }

    /** A section that was completed replaces the whole of it: what is hidden now is not left behind. */
    static void lay(Map<String, Object> all, Map<String, Object> completed) {
        var taken = new HashMap<>(completed);
        for (Section section : Section.all()) {
            if (section.isIn(completed)) section.keys().forEach(all::remove);
        }
        taken.remove("statement");
        all.putAll(taken);
    }
}
