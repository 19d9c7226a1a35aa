package org.sanshe.grant.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sanshe.grant.call.Round;
import org.sanshe.grant.call.Rounds;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 申请概览: an application as it stands, with every round of its check, for those who see its case. */
@Component
@Transactional(readOnly = true)
class ApplicationView {

    private final Cases cases;
    private final GrantApplications applications;
    private final ApplicationContents contents;
    private final ApplicationRows rows;
    private final SectionText texts;
    private final BudgetSheet budget;
    private final Rounds rounds;
    private final GrantSchemes schemes;

    ApplicationView(
            Cases cases,
            GrantApplications applications,
            ApplicationContents contents,
            ApplicationRows rows,
            SectionText texts,
            BudgetSheet budget,
            Rounds rounds,
            GrantSchemes schemes) {
        this.cases = cases;
        this.applications = applications;
        this.contents = contents;
        this.rows = rows;
        this.texts = texts;
        this.budget = budget;
        this.rounds = rounds;
        this.schemes = schemes;
    }

    /**
     * 概览.
     *
     * @param sections each with its text
     * @param findings what was returned in which round of the check, and why
     * @param dueAt until when what was returned is to be completed; null when nothing is
     */
    record View(
            GrantApplication application,
            String round,
            String scheme,
            List<Part> sections,
            List<Row> lines,
            List<Finding> findings,
            int checks,
            Instant dueAt,
            boolean withdrawable) {}

    /** 一项内容. */
    record Part(String name, List<String> lines) {}

    /** 一行预算. @param reason why it was cut; null when it was not */
    record Row(BudgetLine line, String category, String computed, String reason) {}

    /** 一次退回. */
    record Finding(int round, String section, String reason) {}

    /** @throws org.sanshe.kernel.NotFound when it is not the actor's to see */
    View of(String caseNo, Actor actor) {
        cases.visible(caseNo, actor);
        GrantApplication a = applications.get(caseNo);
        Round round = rounds.get(a.round());
        GrantScheme scheme = schemes.get(round.schemeId());
        ApplicationForm form = contents.of(caseNo);
        boolean english = Language.isEnglish();
        Map<String, String> names = budget.names(scheme);
        Map<Integer, String> cuts = rows.cuts(caseNo);
        boolean own = actor.organizationId() != null && actor.organizationId() == a.organizationId();
        return new View(
                a,
                round.title(),
                english ? scheme.nameEn() : scheme.name(),
                Section.all().stream()
                        .filter(s -> s != Section.BUDGET)
                        .map(s -> new Part(
                                s.in(english), texts.of(s, form, scheme).lines().toList()))
                        .toList(),
                applications.lines(caseNo).stream()
                        .map(l -> new Row(
                                l,
                                names.getOrDefault(l.category(), l.category()),
                                SectionText.computed(l.people(), l.times(), l.unitPrice()),
                                cuts.get(l.no())))
                        .toList(),
                rows.checks(caseNo).stream()
                        .filter(ApplicationRows.Checked::returned)
                        .map(c -> new Finding(
                                c.round(), Section.valueOf(c.section()).in(english), c.reason()))
                        .toList(),
                rows.rounds(caseNo),
                a.status() == GrantApplication.Status.RETURNED
                        ? rows.dueAt(caseNo).orElse(null)
                        : null,
                own && Withdrawing.mayWithdraw(a));
    }
}
