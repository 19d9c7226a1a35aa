package org.sanshe.grant.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.application.GrantApplication;
import org.sanshe.grant.call.Round;
import org.sanshe.grant.call.RoundBook;
import org.sanshe.grant.call.Rounds;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;

/** 评审组台: the panel is drawn, and every member declares interests. */
@Desk("grantRound")
class PanelDrawDesk {

    static final LegalBasis INTEREST = new LegalBasis("政府采购法实施条例", "第九条");

    private final Rounds rounds;
    private final RoundBook settings;
    private final GrantSchemes schemes;
    private final UnderReview underReview;
    private final PanelBook book;
    private final PanelDraw draw;
    private final Evidence evidence;

    PanelDrawDesk(
            Rounds rounds,
            RoundBook settings,
            GrantSchemes schemes,
            UnderReview underReview,
            PanelBook book,
            PanelDraw draw,
            Evidence evidence) {
        this.rounds = rounds;
        this.settings = settings;
        this.schemes = schemes;
        this.underReview = underReview;
        this.book = book;
        this.draw = draw;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> drawPanel(TaskContext t) {
        Round round = rounds.get(t.caseNo());
        var found = draw.find(round, applicants(t.caseNo()), null, t);
        var values = new LinkedHashMap<String, Object>();
        values.put("needed", needed(round));
        values.put("available", found.free().size());
        values.put(
                "excluded",
                found.excluded().stream()
                        .map(e -> Map.of("name", e.name(), "reason", e.reason()))
                        .toList());
        return values;
    }

    /** The form {@code grant-panel}. @param expertise null for any */
    record Drawing(String expertise) {}

    @Handles
    void drawPanel(TaskContext t, Drawing form) {
        Round round = rounds.get(t.caseNo());
        draw.draw(round, needed(round), draw.find(round, applicants(t.caseNo()), form.expertise(), t), t);
    }

    /** As many as the scheme says; later, as many as the project with the fewest scorers lacks. */
    private int needed(Round round) {
        var members = book.members(round.caseNo());
        if (members.isEmpty()) {
            return schemes.get(round.schemeId()).body().review().members();
        }
        int least = settings.setting(round.caseNo()).leastScorers();
        int fewest =
                PanelBook.scorers(members, book.recused(round.caseNo()), underReview.numbers(round.caseNo()))
                        .values()
                        .stream()
                        .mapToInt(Integer::intValue)
                        .min()
                        .orElse(least);
        return Math.max(1, least - fewest);
    }

    private List<Long> applicants(String round) {
        return underReview.of(round).stream()
                .map(GrantApplication::organizationId)
                .distinct()
                .toList();
    }

    @Prefills
    Map<String, Object> declareInterest(TaskContext t) {
        return Map.of(
                "projects",
                underReview.of(t.caseNo()).stream()
                        .map(a ->
                                Map.of("application", a.caseNo(), "title", a.title(), "organization", a.organization()))
                        .toList());
    }

    /** The form {@code grant-interest}; its rows are those it opened with, in order. */
    record Declaration(List<Project> projects, boolean secret) {}

    /** 一个项目的声明. */
    record Project(String application, String concerned, String reason) {}

    @Handles
    void declareInterest(TaskContext t, Declaration form) {
        if (!form.secret()) {
            throw InvalidInput.at("secret", "请先作出保密承诺。", "Promise secrecy first.");
        }
        var known = underReview.numbers(t.caseNo());
        int recused = 0;
        for (Project p : form.projects()) {
            if (!"YES".equals(p.concerned()) || !known.contains(p.application())) continue;
            book.recuse(t.caseNo(), t.actor().personId(), p.application(), p.reason());
            recused++;
        }
        book.declared(t.caseNo(), t.actor().personId());
        evidence.record(Act.of(t.caseNo(), t.actor(), "interestDeclared", t.node(), Map.of("recused", recused))
                .by(INTEREST));
    }
}
