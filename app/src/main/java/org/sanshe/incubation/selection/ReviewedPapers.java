package org.sanshe.incubation.selection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.forms.FormHtml;
import org.sanshe.forms.FormSchema;
import org.sanshe.forms.Locale;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.Submissions.Receipt;
import org.sanshe.incubation.BaseRules.Use;
import org.sanshe.incubation.IncubationApplication;
import org.sanshe.incubation.IncubationApplications;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.selection.ReviewPanel.Subject;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Component;

/** 评审材料: what a reviewer reads beside the sheet: the application, or the report of the tenant. */
@Component
class ReviewedPapers {

    private final IncubationApplications applications;
    private final Tenancies tenancies;
    private final Submissions submissions;
    private final Documents documents;
    private final SansheClock clock;

    ReviewedPapers(
            IncubationApplications applications,
            Tenancies tenancies,
            Submissions submissions,
            Documents documents,
            SansheClock clock) {
        this.applications = applications;
        this.tenancies = tenancies;
        this.submissions = submissions;
        this.documents = documents;
        this.clock = clock;
    }

    /** What is known of the subject, by name. */
    Map<String, String> facts(ReviewPanel panel, Subject subject) {
        boolean english = Language.isEnglish();
        var facts = new LinkedHashMap<String, String>();
        if (panel.use() == Use.SELECTION) {
            IncubationApplication a = applications.get(subject.subject());
            facts.put(Language.say("申请途径", "Track"), a.track().in(english));
            facts.put(Language.say("孵化类型", "Stage"), a.stage().in(english));
            facts.put(Language.say("孵化期（月）", "Term (months)"), String.valueOf(a.termMonths()));
            facts.put(
                    Language.say("孵化方式", "Where"),
                    a.inPark() ? Language.say("园内", "In the park") : Language.say("园外", "Out of the park"));
        } else {
            Tenancy t = tenancies.get(subject.subject());
            facts.put(Language.say("评审", "Review"), panel.use().in(english));
            facts.put(Language.say("孵化类型", "Stage"), t.stage().in(english));
            facts.put(Language.say("孵化期", "Term"), t.termFrom() + " – " + t.lastDay());
        }
        return facts;
    }

    /** What was handed in last in the form the case began with, or the tenant's report; null for nothing. */
    String content(ReviewPanel panel, Subject subject) {
        String papers = PanelScoring.papersOf(panel, subject);
        List<Receipt> all = submissions.of(papers);
        String node = panel.use() == Use.SELECTION ? "start" : TenancyReviews.REPORT;
        Optional<Receipt> first =
                all.stream().filter(r -> r.node().equals(node)).findFirst();
        if (first.isEmpty()) return null;
        Receipt last = all.stream()
                .filter(r ->
                        first.get().formId() != null && first.get().formId().equals(r.formId()))
                .reduce((a, b) -> b)
                .orElse(first.get());
        return submissions
                .form(last.id())
                .map(FormSchema::read)
                .map(schema -> FormHtml.answers(schema.at(clock)
                        .submitted(submissions.content(last.id()), Language.isEnglish() ? Locale.EN : Locale.ZH)))
                .orElse(null);
    }

    /** The papers the reviewer may read. */
    List<StoredDocument> files(ReviewPanel panel, Subject subject, Actor actor) {
        return documents.of(PanelScoring.papersOf(panel, subject), actor, false);
    }
}
