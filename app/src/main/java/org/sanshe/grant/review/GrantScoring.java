package org.sanshe.grant.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.forms.Records;
import org.sanshe.grant.application.GrantApplication;
import org.sanshe.grant.call.RoundBook;
import org.sanshe.grant.call.RoundRule;
import org.sanshe.grant.review.PanelBook.Member;
import org.sanshe.inbox.Submissions;
import org.sanshe.seal.Seals;
import org.springframework.stereotype.Component;

/** 评审过程: who still has to declare or score, and the opening of the sheets when the last is in. */
@Component
public class GrantScoring {

    private final PanelBook panel;
    private final UnderReview underReview;
    private final RoundBook settings;
    private final Defences defences;
    private final GrantSheets sheets;
    private final Submissions submissions;
    private final Documents documents;
    private final Seals seals;
    private final Evidence evidence;

    GrantScoring(
            PanelBook panel,
            UnderReview underReview,
            RoundBook settings,
            Defences defences,
            GrantSheets sheets,
            Submissions submissions,
            Documents documents,
            Seals seals,
            Evidence evidence) {
        this.panel = panel;
        this.underReview = underReview;
        this.settings = settings;
        this.defences = defences;
        this.sheets = sheets;
        this.submissions = submissions;
        this.documents = documents;
        this.seals = seals;
        this.evidence = evidence;
    }

    /** Members who have not declared, by person. */
    public List<String> undeclared(String round) {
        return panel.members(round).stream()
                .filter(m -> !m.declared())
                .map(m -> String.valueOf(m.personId()))
                .toList();
    }

    /** Whether every project has as many scorers as the round asks for. */
    public boolean panelComplete(String round) {
        int least = settings.setting(round).leastScorers();
        return PanelBook.scorers(panel.members(round), panel.recused(round), underReview.numbers(round))
                .values()
                .stream()
                .allMatch(n -> n >= least);
    }

    /** Whether a defence was held. */
    public boolean defended(String round) {
        return defences.session(round).isPresent();
    }

    /** Makes the seal, once, and lets each member, who joined later too, read the papers of what they score. */
    public void open(String round) {
        if (sheets.scoring(round).isEmpty()) {
            String seal = round + "/grant-scores";
            seals.create(seal, null);
            sheets.open(round, seal);
        }
        var recused = panel.recused(round);
        for (GrantApplication a : underReview.scored(round)) {
            Audience[] readers = panel.members(round).stream()
                    .filter(m -> !recused.getOrDefault(m.personId(), Set.of()).contains(a.caseNo()))
                    .map(m -> Audience.person(m.personId()))
                    .toArray(Audience[]::new);
            List<String> files = documents.of(a.caseNo(), null, true).stream()
                    .map(StoredDocument::ref)
                    .toList();
            documents.show(files, a.caseNo(), readers);
        }
    }

    /** Members who have something to score and have not handed in, by person. */
    public List<String> scorers(String round) {
        Set<Long> in = sheets.sheets(round).keySet();
        var recused = panel.recused(round);
        List<String> all =
                underReview.scored(round).stream().map(GrantApplication::caseNo).toList();
        return panel.members(round).stream()
                .filter(m -> !in.contains(m.personId()))
                .filter(m -> !recused.getOrDefault(m.personId(), Set.of()).containsAll(all))
                .map(m -> String.valueOf(m.personId()))
                .toList();
    }

    /** The names of those who scored, for the publicity. */
    public List<String> experts(String round) {
        Set<Long> in = sheets.sheets(round).keySet();
        return panel.members(round).stream()
                .filter(m -> in.contains(m.personId()))
                .map(Member::name)
                .toList();
    }

    /** Whether somebody is on the panel and the scoring was opened. */
    public boolean scores(String round, long person) {
        return sheets.scoring(round).isPresent() && persons(round).contains(person);
    }

    /** The persons of the panel. */
    public List<Long> persons(String round) {
        return panel.members(round).stream().map(Member::personId).toList();
    }

    /** Opens all sheets at once and writes down for good what they say. */
    public void close(String round) {
        var scoring = sheets.scoring(round).orElseThrow();
        if (scoring.isClosed()) return;
        seals.release(scoring.seal(), "全部评分已提交");
        var in = sheets.sheets(round);
        in.forEach((person, submission) -> {
            var form = Records.bind(GrantScoreForm.class, submissions.content(submission));
            for (var sheet : form.sheets()) {
                for (var line : sheet.lines()) {
                    sheets.keep(new GrantSheets.Mark(
                            sheet.application(), person, line.criterion(), line.points(), line.said()));
                }
            }
        });
        sheets.close(round);
        evidence.record(Act.of(round, null, "sheetsLocked", "closeScoring", Map.of("sheets", in.size()))
                .by(RoundRule.SHEETS_LOCKED.basis()));
    }
}
