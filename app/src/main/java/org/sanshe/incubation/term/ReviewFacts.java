package org.sanshe.incubation.term;

import java.util.List;
import java.util.Map;
import org.sanshe.incubation.Growing;
import org.sanshe.incubation.IncubationReviews;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.Language;
import org.springframework.stereotype.Component;

/** 成长情况: what reviews, plan, coaching and registration say of a tenancy, as rows of a form. */
@Component
class ReviewFacts {

    private final IncubationReviews reviews;
    private final Growing growing;
    private final Registrations registrations;

    ReviewFacts(IncubationReviews reviews, Growing growing, Registrations registrations) {
        this.reviews = reviews;
        this.growing = growing;
        this.registrations = registrations;
    }

    void add(List<Map<String, Object>> rows, Tenancy t) {
        boolean en = Language.isEnglish();
        for (var r : reviews.of(t.caseNo())) {
            TenancyFacts.add(
                    rows,
                    r.use().in(false),
                    r.use().in(true),
                    r.on()
                            + (r.score() == null
                                    ? Language.say("，没有报告", ", no report")
                                    : Language.say("，", ", ")
                                            + r.score().stripTrailingZeros().toPlainString()
                                            + Language.say("分", " points"))
                            + (r.passed() ? Language.say("，合格", ", passed") : Language.say("，不合格", ", failed")));
        }
        var g = growing.of(t.caseNo());
        TenancyFacts.add(
                rows,
                "成长",
                "Growth",
                en
                        ? g.sessions() + " coaching sessions, " + g.reached() + " of " + g.goals() + " goals reached"
                        : "辅导" + g.sessions() + "次，目标" + g.goals() + "项已达成" + g.reached() + "项");
        registrations
                .underWay(t.caseNo())
                .ifPresent(r -> TenancyFacts.add(
                        rows,
                        "登记",
                        "Registration",
                        (en ? "due " : "期限 ") + r.dueOn() + (r.overdue() ? (en ? ", overdue" : "，已逾期") : "")));
    }
}
