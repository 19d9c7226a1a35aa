package org.sanshe.incubation.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.BaseRules.Ground;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.IncubationApplication;
import org.sanshe.incubation.IncubationApplication.Status;
import org.sanshe.incubation.IncubationApplications;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.SansheClock;

/** 初审台: item by item, returned with reasons, refused with its ground, or found in order. */
@Desk("incubationApplication")
class IncubationCheckDesk {

    /** The ground of a condition that is no 不予入驻情形. */
    private static final String CONDITIONS = "CONDITIONS";

    private final IncubationApplications applications;
    private final IncubationCalls calls;
    private final IntakeRows rows;
    private final IntakeContents contents;
    private final IntakeConditions conditions;
    private final IntakeLetters letters;
    private final Bases bases;
    private final Deadlines deadlines;
    private final Evidence evidence;

    IncubationCheckDesk(
            IncubationApplications applications,
            IncubationCalls calls,
            IntakeRows rows,
            IntakeContents contents,
            IntakeConditions conditions,
            IntakeLetters letters,
            Bases bases,
            Deadlines deadlines,
            Evidence evidence) {
        this.applications = applications;
        this.calls = calls;
        this.rows = rows;
        this.contents = contents;
        this.conditions = conditions;
        this.letters = letters;
        this.bases = bases;
        this.deadlines = deadlines;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> checkApplication(TaskContext t) {
        IncubationApplication a = applications.get(t.caseNo());
        BaseRules rules = rules(a);
        IntakeForm form = contents.of(t.caseNo());
        IntakeForm earlier = contents.before(t.caseNo());
        boolean english = Language.isEnglish();
        var returned = rows.returned(t.caseNo());
        var values = new HashMap<String, Object>();
        values.put("organization", a.organization());
        values.put("track", a.track().in(english));
        values.put("stage", a.stage().in(english));
        values.put("round", rows.rounds(t.caseNo()) + 1);
        values.put(
                "findings",
                IntakeConditions.rows(conditions.of(
                        rules, a, form, java.time.LocalDate.ofInstant(a.submittedAt(), SansheClock.ZONE))));
        var items = new ArrayList<Map<String, Object>>();
        for (IntakeSection section : IntakeSection.of(a.track())) {
            String now = IntakeText.of(section, form);
            String before = returned.containsKey(section) ? IntakeText.of(section, earlier) : "";
            var item = new HashMap<String, Object>();
            item.put("name", section.in(english));
            item.put("content", now);
            item.put("files", IntakeText.files(section, form));
            item.put("earlier", returned.getOrDefault(section, ""));
            item.put("before", before.equals(now) ? "" : before);
            if (t.submission() == null && !returned.isEmpty() && !returned.containsKey(section)) {
                item.put("verdict", "OK");
            }
            items.add(item);
        }
        values.put("items", items);
        var grounds = new ArrayList<Map<String, Object>>();
        grounds.add(Map.of("label", Language.say("不符合入驻条件", "A condition is not met"), "value", CONDITIONS));
        rules.body()
                .refusals()
                .forEach(l -> grounds.add(Map.of(
                        "label", l.ground().in(english), "value", l.ground().name())));
        values.put("groundOptions", grounds);
        return values;
    }

    /** The form {@code incubation-first-check}. */
    record FirstCheck(List<Item> items, boolean eligible, String ground, String groundReason, String opinion) {

        /** 一项. */
        record Item(String verdict, String reason) {
            boolean isReturned() {
                return "RETURN".equals(verdict);
            }
        }
    }

    @Handles
    void checkApplication(TaskContext t, FirstCheck form) {
        IncubationApplication a = applications.get(t.caseNo());
        BaseRules rules = rules(a);
        int round = rows.rounds(t.caseNo()) + 1;
        var returned = new ArrayList<String>();
        List<IntakeSection> sections = IntakeSection.of(a.track());
        if (form.items().size() != sections.size()) {
            throw InvalidInput.at("items", "请逐项写明结论。", "Say what you found of every item.");
        }
        for (int i = 0; i < sections.size(); i++) {
            var item = form.items().get(i);
            if (item.isReturned()) returned.add(sections.get(i).in(false));
            rows.checked(
                    t.caseNo(),
                    round,
                    sections.get(i).name(),
                    item.isReturned() ? item.reason() : null,
                    t.actor().personId());
        }
        deadlines.met(t.caseNo(), "checkApplication");
        String act;
        if (!form.eligible()) {
            String ground = CONDITIONS.equals(form.ground())
                    ? ""
                    : Ground.valueOf(form.ground()).in(false) + "：";
            applications.become(t.caseNo(), Status.REFUSED, ground + form.groundReason());
            act = "incubationRefused";
        } else if (!returned.isEmpty()) {
            var due = deadlines.set(
                    t.caseNo(), "completeApplication", List.of("INCUBATION_COMPLETION"), t.today(), t.rulesAsOf());
            rows.giveBack(t.caseNo(), round, due.toInstant());
            applications.become(t.caseNo(), Status.RETURNED, null);
            letters.returned(t.caseNo(), due.toInstant());
            act = "incubationReturned";
        } else {
            applications.become(t.caseNo(), Status.CHECKED, null);
            act = "incubationFoundInOrder";
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        act,
                        t.node(),
                        Map.of("checkRound", round, "returnedSections", String.join("、", returned)))
                .by(IntakeTerms.basis(rules)));
    }

    private BaseRules rules(IncubationApplication a) {
        return bases.rules(calls.get(a.call()).rulesId());
    }
}
