package org.sanshe.incubation.selection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.selection.IncubationObjections.Objection;
import org.sanshe.incubation.selection.IncubationObjections.Outcome;
import org.sanshe.incubation.selection.IncubationSelections.Entry;
import org.sanshe.incubation.selection.IncubationSelections.Selection;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Component;

/** 入驻异议台: the tasks of {@code incubationObjection.bpmn}. */
@Desk("incubationObjection")
class AdmissionObjectionDesk {

    private final IncubationSelections selections;
    private final IncubationObjections objections;
    private final Concerned concerned;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Documents documents;
    private final Evidence evidence;

    AdmissionObjectionDesk(
            IncubationSelections selections,
            IncubationObjections objections,
            Concerned concerned,
            Cases cases,
            Deadlines deadlines,
            Documents documents,
            Evidence evidence) {
        this.selections = selections;
        this.objections = objections;
        this.concerned = concerned;
        this.cases = cases;
        this.deadlines = deadlines;
        this.documents = documents;
        this.evidence = evidence;
    }

    /** 参与者: who scored or decided a selection. */
    @Component
    static class Concerned {

        private final IncubationSelections selections;
        private final IncubationPanels panels;

        Concerned(IncubationSelections selections, IncubationPanels panels) {
            this.selections = selections;
            this.panels = panels;
        }

        Set<Long> with(String selection) {
            var persons = new TreeSet<Long>();
            panels.everybody(selection).forEach(m -> persons.add(m.personId()));
            Long decided = selections.get(selection).decidedBy();
            if (decided != null) persons.add(decided);
            return persons;
        }
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        var values = new LinkedHashMap<String, Object>();
        values.put(
                "applications",
                objections.published(s.actor().organizationId(), s.actor().unitId()).stream()
                        .map(p -> Map.of(
                                "label", p.organization() + "（" + p.application() + "）", "value", p.application()))
                        .toList());
        values.put("officer", String.valueOf(s.actor().organizationId() == null));
        if (s.about() != null) values.put("application", s.about());
        return values;
    }

    /** The form {@code incubation-objection}. */
    record Letter(String application, String citizen, String contact, String facts, List<String> evidenceFiles) {}

    @Starts(
            prefix = "YX",
            roles = {Role.ORGANIZATION, Role.OFFICER},
            preparing = true)
    CaseFacts start(StartContext s, Letter form) {
        Entry e = selections
                .find(form.application())
                .orElseThrow(() -> new NotFound("incubation application " + form.application()));
        long unit = cases.get(e.selection()).unitId();
        Long organization = s.actor().organizationId();
        mayObject(s, e, unit);
        if (organization == null && (form.citizen() == null || form.citizen().isBlank())) {
            throw InvalidInput.at("citizen", "请填写异议人姓名。", "Enter who objects.");
        }
        selections.takeTurn(e.selection());
        var by = new IncubationObjections.Objector(
                organization,
                organization == null ? form.citizen() : null,
                form.contact(),
                s.actor().personId());
        if (!objections.lodge(s.caseNo(), e.application(), by, form.facts())) throw refused(e);
        deadlines.set(s.caseNo(), "investigateAdmission", "INCUBATION_OBJECTION_INVESTIGATION", s.today());
        deadlines.set(s.caseNo(), "decideAdmission", "INCUBATION_OBJECTION_DECISION", s.today());
        if (form.evidenceFiles() != null) {
            documents.attach(form.evidenceFiles(), s.caseNo(), "objection", s.actor(), Audience.CASE);
        }
        evidence.record(Act.of(
                        s.caseNo(),
                        s.actor(),
                        "admissionObjectionLodged",
                        "start",
                        Map.of("application", e.application()))
                .by(SelectionRule.OBJECTION_LATE.basis()));
        return new CaseFacts("入驻公示异议：" + e.organization(), unit, organization, e.selection());
    }

    private void mayObject(StartContext s, Entry e, long unit) {
        Long organization = s.actor().organizationId();
        if (organization == null) {
            if (!Long.valueOf(unit).equals(s.actor().unitId())) {
                throw new NotFound("incubation application " + e.application());
            }
            return;
        }
        if (e.organizationId() == organization) {
            throw new Refusal(SelectionRule.OWN_APPLICATION, e.organization());
        }
        if (!objections.takesPart(e.application(), organization)) {
            throw new NotFound("incubation application " + e.application());
        }
    }

    private Refusal refused(Entry e) {
        Selection s = selections.get(e.selection());
        return e.listed() && s.publicityUntil() != null
                ? new Refusal(SelectionRule.OBJECTION_LATE, e.organization(), SansheClock.minute(s.publicityUntil()))
                : new Refusal(SelectionRule.NOT_PUBLISHED, e.organization());
    }

    @Prefills
    Map<String, Object> investigateAdmission(TaskContext t) {
        return shown(t);
    }

    /** The form {@code incubation-investigation}. */
    record Investigation(String finding, Outcome proposal, List<String> files) {}

    @Handles
    void investigateAdmission(TaskContext t, Investigation form) {
        keepApart(t);
        objections.investigated(
                t.caseNo(), form.finding(), form.proposal(), t.actor().personId());
        deadlines.met(t.caseNo(), "investigateAdmission");
        if (form.files() != null) {
            documents.attach(form.files(), t.caseNo(), "objectionExamination", t.actor(), Audience.CASE);
        }
        record(t, "admissionObjectionInvestigated", form.proposal());
    }

    @Prefills
    Map<String, Object> decideAdmission(TaskContext t) {
        var values = shown(t);
        Objection o = objections.get(t.caseNo());
        values.put("finding", o.finding());
        values.put("proposal", o.proposal().said());
        return values;
    }

    /** The form {@code incubation-objection-decision}. */
    record Decision(Outcome outcome, String reasons) {}

    @Handles
    void decideAdmission(TaskContext t, Decision form) {
        keepApart(t);
        objections.decided(t.caseNo(), form.outcome(), form.reasons(), t.actor().personId());
        deadlines.met(t.caseNo(), "decideAdmission");
        record(t, "admissionObjectionDecided", form.outcome());
    }

    private void record(TaskContext t, String act, Outcome outcome) {
        evidence.record(Act.of(t.caseNo(), t.actor(), act, t.node(), Map.of("outcome", outcome.name()))
                .by(SelectionRule.OBJECTION_LATE.basis()));
    }

    /** Nobody judges an objection to what they scored or decided. */
    private void keepApart(TaskContext t) {
        Objection o = objections.get(t.caseNo());
        if (concerned.with(o.selection()).contains(t.actor().personId())) {
            throw new Refusal(SelectionRule.OBJECTION_OWN_WORK, applicant(o));
        }
    }

    private String applicant(Objection o) {
        return selections.find(o.application()).orElseThrow().organization();
    }

    private Map<String, Object> shown(TaskContext t) {
        Objection o = objections.get(t.caseNo());
        var values = new LinkedHashMap<String, Object>();
        values.put("applicant", applicant(o) + "（" + o.application() + "）");
        values.put("facts", o.facts());
        return values;
    }
}
