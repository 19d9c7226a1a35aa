package org.sanshe.grant.application;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.forms.Records;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.grant.call.Round;
import org.sanshe.grant.call.Rounds;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Followed;
import org.sanshe.inbox.Follows;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;

/** 补正办理台: only what was returned is shown and may be changed, within its term. */
@Desk("grantApplication")
class CompletionDesk {

    private final GrantApplications applications;
    private final ApplicationRows rows;
    private final ApplicationContents contents;
    private final Known known;
    private final Typing typing;
    private final Conditions conditions;
    private final Rounds rounds;
    private final GrantSchemes schemes;
    private final Deadlines deadlines;
    private final Documents documents;
    private final Evidence evidence;

    CompletionDesk(
            GrantApplications applications,
            ApplicationRows rows,
            ApplicationContents contents,
            Known known,
            Typing typing,
            Conditions conditions,
            Rounds rounds,
            GrantSchemes schemes,
            Deadlines deadlines,
            Documents documents,
            Evidence evidence) {
        this.applications = applications;
        this.rows = rows;
        this.contents = contents;
        this.known = known;
        this.typing = typing;
        this.conditions = conditions;
        this.rounds = rounds;
        this.schemes = schemes;
        this.deadlines = deadlines;
        this.documents = documents;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> completeApplication(TaskContext t) {
        Round round = round(t);
        var returned = rows.returned(t.caseNo());
        var values = new HashMap<>(known.choices(schemes.get(round.schemeId()), round));
        values.putAll(contents.values(t.caseNo()));
        values.put("sections", open(t).stream().map(Section::name).toList());
        values.put(
                "returned",
                open(t).stream()
                        .map(s -> Map.of("name", s.in(Language.isEnglish()), "reason", returned.get(s.name())))
                        .toList());
        values.put("completeBy", rows.dueAt(t.caseNo()).map(SansheClock::minute).orElse(""));
        return values;
    }

    @Follows
    Followed completeApplication(TaskContext t, Map<String, Object> typed) {
        Round round = round(t);
        GrantScheme scheme = schemes.get(round.schemeId());
        ApplicationForm form = merged(t, typed);
        long organization = applications.get(t.caseNo()).organizationId();
        return typing.of(
                scheme, round, Conditions.project(organization, t.caseNo(), scheme, round, form), form, open(t));
    }

    /** The form {@code grant-completion}: what else was typed is read from what was handed in. */
    record Completion(String statement) {}

    @Handles
    void completeApplication(TaskContext t, Completion completion) {
        GrantApplication a = applications.get(t.caseNo());
        int round = rows.rounds(t.caseNo());
        if (!rows.complete(t.caseNo(), round)
                || !applications.become(t.caseNo(), Status.RETURNED, Status.SUBMITTED, null)) {
            throw new Refusal(
                    ApplicationRule.COMPLETION_LATE,
                    rows.dueAt(t.caseNo()).map(SansheClock::minute).orElse(""));
        }
        ApplicationForm form = merged(t, t.submission().values());
        rows.change(t.caseNo(), form);
        rows.lines(t.caseNo(), form.lines());
        deadlines.met(t.caseNo(), "completeApplication");
        deadlines.set(t.caseNo(), "checkForm", List.of("GRANT_FORM_CHECK"), t.today(), t.rulesAsOf());
        documents.attach(
                ApplicationDesk.papers(form),
                t.caseNo(),
                "upload",
                t.actor(),
                Audience.CASE,
                Audience.organization(a.organizationId()));
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "grantCompleted",
                        t.node(),
                        Map.of(
                                "checkRound",
                                round,
                                "returnedSections",
                                String.join(
                                        "、",
                                        open(t).stream().map(s -> s.in(false)).toList())))
                .by(ApplicationDesk.BUDGET_LAW));
    }

    /** What stands, with what is completed laid over it; sections that were not returned stay as they are. */
    private ApplicationForm merged(TaskContext t, Map<String, Object> typed) {
        var all = new LinkedHashMap<>(contents.values(t.caseNo()));
        var taken = new HashMap<String, Object>();
        for (Section section : open(t)) {
            section.keys().stream().filter(typed::containsKey).forEach(key -> taken.put(key, typed.get(key)));
        }
        ApplicationContents.lay(all, taken);
        return Records.bind(ApplicationForm.class, all);
    }

    private List<Section> open(TaskContext t) {
        var returned = rows.returned(t.caseNo());
        return Section.all().stream()
                .filter(s -> returned.containsKey(s.name()))
                .toList();
    }

    private Round round(TaskContext t) {
        return rounds.get(applications.get(t.caseNo()).round());
    }
}
