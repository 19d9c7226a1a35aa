package org.sanshe.incubation.intake;

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
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Followed;
import org.sanshe.inbox.Follows;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.IncubationApplication;
import org.sanshe.incubation.IncubationApplication.Status;
import org.sanshe.incubation.IncubationApplications;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.Preparing;
import org.sanshe.party.Registry;

/** 补正台: only what was returned is shown and may be changed, within its term. */
@Desk("incubationApplication")
class IncubationCompletionDesk {

    private final IncubationApplications applications;
    private final IncubationCalls calls;
    private final IntakeRows rows;
    private final IntakeContents contents;
    private final IntakeConditions conditions;
    private final IntakeTyping typing;
    private final IntakeKnown known;
    private final IntakeTerms terms;
    private final Bases bases;
    private final Preparing preparing;
    private final Registry registry;
    private final Deadlines deadlines;
    private final Documents documents;
    private final Evidence evidence;

    IncubationCompletionDesk(
            IncubationApplications applications,
            IncubationCalls calls,
            IntakeRows rows,
            IntakeContents contents,
            IntakeConditions conditions,
            IntakeTyping typing,
            IntakeKnown known,
            IntakeTerms terms,
            Bases bases,
            Preparing preparing,
            Registry registry,
            Deadlines deadlines,
            Documents documents,
            Evidence evidence) {
        this.applications = applications;
        this.calls = calls;
        this.rows = rows;
        this.contents = contents;
        this.conditions = conditions;
        this.typing = typing;
        this.known = known;
        this.terms = terms;
        this.bases = bases;
        this.preparing = preparing;
        this.registry = registry;
        this.deadlines = deadlines;
        this.documents = documents;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> completeApplication(TaskContext t) {
        IncubationApplication a = applications.get(t.caseNo());
        var returned = rows.returned(t.caseNo());
        var values = new HashMap<>(known.choices(rules(a), a.track()));
        var papers = values.get("materials");
        values.putAll(contents.values(t.caseNo()));
        values.put("materials", named(papers, values.get("materials")));
        // numbers are kept with their middle hidden, so they are typed again
        if (values.get("founders") instanceof List<?> founders) {
            values.put(
                    "founders",
                    founders.stream()
                            .map(row -> {
                                var shown = new HashMap<>((Map<?, ?>) row);
                                shown.remove("residentId");
                                return shown;
                            })
                            .toList());
        }
        values.put("sections", returned.keySet().stream().map(Enum::name).toList());
        values.put(
                "returned",
                returned.entrySet().stream()
                        .map(e -> Map.of("name", e.getKey().in(Language.isEnglish()), "reason", e.getValue()))
                        .toList());
        values.put(
                "completeBy",
                rows.completeBy(t.caseNo()).map(SansheClock::minute).orElse(""));
        return values;
    }

    /** The papers asked for, each with the files that were handed in for it. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> named(Object asked, Object given) {
        var rows = (List<Map<String, Object>>) asked;
        var files = given instanceof List<?> list ? (List<Map<String, Object>>) list : List.<Map<String, Object>>of();
        var all = new java.util.ArrayList<Map<String, Object>>();
        for (int i = 0; i < rows.size(); i++) {
            var row = new HashMap<>(rows.get(i));
            if (i < files.size() && files.get(i).get("files") != null)
                row.put("files", files.get(i).get("files"));
            all.add(row);
        }
        return all;
    }

    @Follows
    Followed completeApplication(TaskContext t, Map<String, Object> typed) {
        IncubationApplication a = applications.get(t.caseNo());
        return new Followed(
                Map.of(),
                typing.problems(
                        rules(a),
                        a.track(),
                        merged(t, typed),
                        registry.get(a.organizationId()).creditCode(),
                        open(t)));
    }

    /** The form {@code incubation-completion}: what else was typed is read from what was handed in. */
    record Completion(List<IntakeForm.Person> founders, String statement) {}

    @Handles
    void completeApplication(TaskContext t, Completion completion) {
        IncubationApplication a = applications.get(t.caseNo());
        BaseRules rules = rules(a);
        int round = rows.rounds(t.caseNo());
        if (!rows.complete(t.caseNo(), round)) {
            throw new Refusal(
                    IntakeRule.COMPLETION_LATE,
                    rows.completeBy(t.caseNo()).map(SansheClock::minute).orElse(""));
        }
        var open = open(t);
        IntakeForm form = merged(t, t.submission().values());
        if (open.contains(IntakeSection.NAME)) {
            preparing.rename(a.organizationId(), form.approvedName(), form.intended(), t.actor());
        }
        if (open.contains(IntakeSection.FOUNDERS)) {
            preparing.founded(a.organizationId(), IntakeForm.founders(completion.founders()), t.actor());
            conditions.sameFounders(a.organizationId());
        }
        if (open.contains(IntakeSection.ORGANIZATION)) {
            IntakeConditions.code(
                    form.creditCode(), registry.get(a.organizationId()).creditCode());
        }
        applications.become(t.caseNo(), Status.SUBMITTED, null);
        deadlines.met(t.caseNo(), "completeApplication");
        terms.workingDays(
                t.caseNo(),
                "checkApplication",
                "INCUBATION_FIRST_CHECK",
                t.today(),
                rules.body().firstCheckDays(),
                rules);
        documents.attach(
                form.papers(),
                t.caseNo(),
                "upload",
                t.actor(),
                Audience.CASE,
                Audience.organization(a.organizationId()));
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "incubationCompleted",
                        t.node(),
                        Map.of(
                                "checkRound",
                                round,
                                "returnedSections",
                                String.join(
                                        "、", open.stream().map(s -> s.in(false)).toList())))
                .by(IntakeTerms.basis(rules)));
    }

    /** What stands, with what is completed laid over it; items that were not returned stay as they are. */
    private IntakeForm merged(TaskContext t, Map<String, Object> typed) {
        var all = new LinkedHashMap<>(contents.values(t.caseNo()));
        var taken = new HashMap<String, Object>();
        for (IntakeSection section : open(t)) {
            section.keys().stream().filter(typed::containsKey).forEach(key -> taken.put(key, typed.get(key)));
        }
        IntakeContents.lay(all, taken);
        return Records.bind(IntakeForm.class, all);
    }

    private List<IntakeSection> open(TaskContext t) {
        return List.copyOf(rows.returned(t.caseNo()).keySet());
    }

    private BaseRules rules(IncubationApplication a) {
        return bases.rules(calls.get(a.call()).rulesId());
    }
}
