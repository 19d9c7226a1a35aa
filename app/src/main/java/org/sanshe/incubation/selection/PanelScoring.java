package org.sanshe.incubation.selection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.forms.Records;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.BaseRules.Criterion;
import org.sanshe.incubation.BaseRules.ScoreTable;
import org.sanshe.incubation.BaseRules.Use;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.selection.PanelForms.Scores;
import org.sanshe.incubation.selection.ReviewPanel.Mark;
import org.sanshe.incubation.selection.ReviewPanel.Member;
import org.sanshe.incubation.selection.ReviewPanel.Subject;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.sanshe.seal.Seals;
import org.springframework.stereotype.Component;

/** 独立评分: each member scores every subject alone and blind; the sheets are opened together when the last is in. */
@Component
class PanelScoring {

    private final IncubationPanels panels;
    private final IncubationSheets sheets;
    private final Bases bases;
    private final Submissions submissions;
    private final Documents documents;
    private final Seals seals;
    private final Evidence evidence;

    PanelScoring(
            IncubationPanels panels,
            IncubationSheets sheets,
            Bases bases,
            Submissions submissions,
            Documents documents,
            Seals seals,
            Evidence evidence) {
        this.panels = panels;
        this.sheets = sheets;
        this.bases = bases;
        this.submissions = submissions;
        this.documents = documents;
        this.seals = seals;
        this.evidence = evidence;
    }

    ScoreTable table(ReviewPanel panel) {
        return bases.rules(panel.rulesId()).body().table(panel.use()).orElseThrow();
    }

    /** Whether something has to be said of every criterion: in a review the tenant is told it. */
    static boolean commented(ReviewPanel panel) {
        return panel.use() != Use.SELECTION;
    }

    /** The case whose papers a member reads to score a subject. */
    static String papersOf(ReviewPanel panel, Subject subject) {
        return panel.use() == Use.SELECTION ? subject.subject() : panel.caseNo();
    }

    /** Makes the seal, once, and lets the members read the papers. */
    void open(String caseNo) {
        ReviewPanel panel = panels.get(caseNo);
        if (panel.isOpen()) return;
        String seal = caseNo + "/incubation-scores/" + panel.round();
        seals.create(seal, null);
        panels.opened(panel.id(), seal);
        Audience[] readers = panels.members(panel.id()).stream()
                .filter(Member::sits)
                .map(m -> Audience.person(m.personId()))
                .toArray(Audience[]::new);
        for (Subject s : panels.subjects(panel.id())) {
            String papers = papersOf(panel, s);
            List<String> files = documents.of(papers, null, true).stream()
                    .map(StoredDocument::ref)
                    .toList();
            documents.show(files, papers, readers);
        }
    }

    /** Members who have not handed in, by person. */
    List<String> scorers(String caseNo) {
        ReviewPanel panel = panels.get(caseNo);
        var in = sheets.of(panel.id()).keySet();
        return panels.members(panel.id()).stream()
                .filter(m -> m.sits() && !in.contains(m.personId()))
                .map(m -> String.valueOf(m.personId()))
                .toList();
    }

    /** What the form {@code incubation-scores} opens with. */
    Map<String, Object> prefill(String caseNo) {
        ReviewPanel panel = panels.get(caseNo);
        List<Criterion> criteria = table(panel).criteria();
        return Map.of(
                "sheets",
                panels.subjects(panel.id()).stream()
                        .map(s -> Map.of(
                                "subject",
                                s.subject(),
                                "organization",
                                s.organization(),
                                "lines",
                                criteria.stream().map(PanelScoring::line).toList()))
                        .toList());
    }

    private static Map<String, Object> line(Criterion c) {
        var line = new LinkedHashMap<String, Object>();
        line.put("criterion", c.code());
        line.put("name", Language.say(c.name(), c.nameEn()));
        line.put("most", c.weight());
        line.put("anchors", Language.say(c.anchors(), c.anchorsEn()));
        return line;
    }

    /** What is handed in is sealed; nobody reads it before all are in. Returns the seal. */
    String handIn(TaskContext t, Scores form) {
        if (!form.independent()) throw new Refusal(SelectionRule.NOT_INDEPENDENT);
        ReviewPanel panel = panels.get(t.caseNo());
        if (panel.isClosed()) throw new Refusal(SelectionRule.SHEETS_LOCKED);
        form.check(table(panel).criteria(), commented(panel));
        sheets.enter(panel.id(), t.actor().personId(), t.submission().id());
        return panel.seal();
    }

    /** Opens all sheets at once and writes down for good what they say. */
    void close(String caseNo, String node) {
        ReviewPanel panel = panels.get(caseNo);
        if (panel.isClosed()) return;
        seals.release(panel.seal(), "全部评分已提交");
        var in = sheets.of(panel.id());
        in.forEach((person, submission) -> Records.bind(Scores.class, submissions.content(submission))
                .sheets()
                .forEach(sheet -> sheet.lines()
                        .forEach(line -> sheets.keep(
                                panel.id(),
                                new Mark(sheet.subject(), person, line.criterion(), line.points(), line.said())))));
        panels.closed(panel.id());
        evidence.record(Act.of(caseNo, null, "sheetsLocked", node, Map.of("sheets", in.size()))
                .by(SelectionRule.SHEETS_LOCKED.basis()));
    }

    /** The names of those who scored. */
    List<String> reviewers(ReviewPanel panel) {
        var in = sheets.of(panel.id()).keySet();
        return panels.members(panel.id()).stream()
                .filter(m -> in.contains(m.personId()))
                .map(Member::name)
                .toList();
    }
}
