package org.sanshe.grant.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanshe.grant.application.GrantApplication;
import org.sanshe.grant.call.RoundBook;
import org.sanshe.grant.call.RoundRule;
import org.sanshe.grant.call.Rounds;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantScheme.Review;
import org.sanshe.grant.scheme.GrantScheme.Review.Criterion;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Refusal;

/** 独立评分台: one member scores every application that is theirs to score. */
@Desk("grantRound")
class GrantScoreDesk {

    private final Rounds rounds;
    private final RoundBook settings;
    private final GrantSchemes schemes;
    private final UnderReview underReview;
    private final PanelBook panel;
    private final GrantSheets sheets;

    GrantScoreDesk(
            Rounds rounds,
            RoundBook settings,
            GrantSchemes schemes,
            UnderReview underReview,
            PanelBook panel,
            GrantSheets sheets) {
        this.rounds = rounds;
        this.settings = settings;
        this.schemes = schemes;
        this.underReview = underReview;
        this.panel = panel;
        this.sheets = sheets;
    }

    /** The applications a member scores, in the order of the sheets. */
    List<GrantApplication> of(String round, long member) {
        Set<String> recused = panel.recused(round).getOrDefault(member, Set.of());
        return underReview.scored(round).stream()
                .filter(a -> !recused.contains(a.caseNo()))
                .toList();
    }

    GrantScheme scheme(String round) {
        return schemes.get(rounds.get(round).schemeId());
    }

    Review review(String round) {
        return scheme(round).body().review();
    }

    @Prefills
    Map<String, Object> scoreApplications(TaskContext t) {
        List<Criterion> criteria = review(t.caseNo()).criteria();
        return Map.of(
                "sheets",
                of(t.caseNo(), t.actor().personId()).stream()
                        .map(a -> sheet(a, criteria))
                        .toList());
    }

    private static Map<String, Object> sheet(GrantApplication a, List<Criterion> criteria) {
        var sheet = new LinkedHashMap<String, Object>();
        sheet.put("application", a.caseNo());
        sheet.put("title", a.title());
        sheet.put("organization", a.organization());
        sheet.put("lines", criteria.stream().map(GrantScoreDesk::line).toList());
        return sheet;
    }

    private static Map<String, Object> line(Criterion c) {
        var line = new LinkedHashMap<String, Object>();
        line.put("criterion", c.code());
        line.put("name", c.name());
        line.put("most", c.points());
        line.put("anchor", c.anchor() == null ? "" : c.anchor());
        return line;
    }

    /** What is handed in is sealed; nobody reads it before all are in. */
    @Handles
    String scoreApplications(TaskContext t, GrantScoreForm form) {
        if (!form.independent()) throw new Refusal(RoundRule.NOT_INDEPENDENT);
        var scoring = sheets.scoring(t.caseNo()).orElseThrow();
        if (scoring.isClosed()) throw new Refusal(RoundRule.SHEETS_LOCKED);
        form.check(review(t.caseNo()).criteria(), settings.setting(t.caseNo()).commentBelow());
        sheets.enter(t.caseNo(), t.actor().personId(), t.submission().id());
        return scoring.seal();
    }
}
