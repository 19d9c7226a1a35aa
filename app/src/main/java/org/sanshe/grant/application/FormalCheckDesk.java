package org.sanshe.grant.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.grant.call.Round;
import org.sanshe.grant.call.Rounds;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;

/** 形式审查: section by section, returned with reasons or found in order. */
@Desk("grantApplication")
class FormalCheckDesk {

    private final GrantApplications applications;
    private final ApplicationRows rows;
    private final ApplicationContents contents;
    private final SectionText texts;
    private final Conditions conditions;
    private final Rounds rounds;
    private final GrantSchemes schemes;
    private final Deadlines deadlines;
    private final ApplicationLetters letters;
    private final CheckOutcome outcome;
    private final Evidence evidence;

    FormalCheckDesk(
            GrantApplications applications,
            ApplicationRows rows,
            ApplicationContents contents,
            SectionText texts,
            Conditions conditions,
            Rounds rounds,
            GrantSchemes schemes,
            Deadlines deadlines,
            ApplicationLetters letters,
            CheckOutcome outcome,
            Evidence evidence) {
        this.applications = applications;
        this.rows = rows;
        this.contents = contents;
        this.texts = texts;
        this.conditions = conditions;
        this.rounds = rounds;
        this.schemes = schemes;
        this.deadlines = deadlines;
        this.letters = letters;
        this.outcome = outcome;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> checkForm(TaskContext t) {
        GrantApplication a = applications.get(t.caseNo());
        Round round = rounds.get(a.round());
        GrantScheme scheme = schemes.get(round.schemeId());
        ApplicationForm form = contents.of(t.caseNo());
        Map<String, String> returned = rows.returned(t.caseNo());
        var values = new HashMap<String, Object>();
        values.put("organization", a.organization());
        values.put("title", a.title());
        values.put("round", rows.rounds(t.caseNo()) + 1);
        values.put(
                "findings",
                Conditions.rows(
                        conditions.of(
                                scheme, round, Conditions.project(a.organizationId(), t.caseNo(), scheme, round, form)),
                        form));
        var items = new ArrayList<Map<String, Object>>();
        for (Section section : Section.all()) {
            var item = new HashMap<String, Object>();
            item.put("name", section.in(Language.isEnglish()));
            item.put("content", texts.of(section, form, scheme));
            item.put("files", section == Section.PAPERS ? ApplicationDesk.papers(form) : List.of());
            item.put("earlier", returned.getOrDefault(section.name(), ""));
            if (t.submission() == null && !returned.isEmpty() && !returned.containsKey(section.name())) {
                item.put("verdict", "OK");
            }
            items.add(item);
        }
        values.put("items", items);
        return values;
    }

    /** The form {@code grant-formal-check}. */
    record FormalCheck(List<Item> items, boolean eligible, String ineligibleReason, String opinion) {

        /** 一项. */
        record Item(String verdict, String reason) {
            boolean isReturned() {
                return "RETURN".equals(verdict);
            }
        }
    }

    @Handles
    void checkForm(TaskContext t, FormalCheck form) {
        int round = rows.rounds(t.caseNo()) + 1;
        var returned = new ArrayList<String>();
        for (int i = 0; i < Section.all().size(); i++) {
            Section section = Section.all().get(i);
            var item = form.items().get(i);
            if (item.isReturned()) returned.add(section.in(false));
            rows.checked(
                    t.caseNo(),
                    round,
                    section.name(),
                    item.isReturned() ? item.reason() : null,
                    t.actor().personId());
        }
        deadlines.met(t.caseNo(), "checkForm");
        String act;
        if (!form.eligible()) {
            outcome.become(t.caseNo(), Status.INELIGIBLE, form.ineligibleReason());
            act = "grantFoundIneligible";
        } else if (!returned.isEmpty()) {
            var due = deadlines.set(
                    t.caseNo(), "completeApplication", List.of("GRANT_COMPLETION"), t.today(), t.rulesAsOf());
            rows.giveBack(t.caseNo(), round, due.toInstant());
            outcome.become(t.caseNo(), Status.RETURNED, null);
            letters.returned(t.caseNo(), due.toInstant());
            act = "grantReturned";
        } else {
            deadlines.set(t.caseNo(), "checkBudget", List.of("GRANT_BUDGET_CHECK"), t.today(), t.rulesAsOf());
            act = "grantFormInOrder";
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        act,
                        t.node(),
                        Map.of("checkRound", round, "returnedSections", String.join("、", returned)))
                .by(ApplicationDesk.BUDGET_LAW));
    }
}
