package org.sanshe.incubation.growth;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.CaseNotices;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.springframework.stereotype.Component;

/** 成长入口: leads from the cases of a tenancy to how it grows, from a coaching to the log, and from a training to its people. */
@Component
class GrowthNotices implements CaseNotices {

    private static final Set<String> CASES = Set.of("incubation", "growthPlan", "mentoring");

    private final GrowthPlans plans;
    private final Mentorings mentorings;

    GrowthNotices(GrowthPlans plans, Mentorings mentorings) {
        this.plans = plans;
        this.mentorings = mentorings;
    }

    @Override
    public List<Notice> of(CaseFile file, Actor actor, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        if (file.process().equals("incubationTraining")) {
            return List.of(notice(
                    english ? "Who has signed up, and the attendance" : "报名和签到",
                    "/incubation/training/" + file.caseNo(),
                    english ? "Training" : "培训"));
        }
        if (!CASES.contains(file.process())) return List.of();
        if (actor.is(Role.MENTOR)) {
            return List.of(notice(
                    english ? "Log your sessions here" : "在这里登记每次辅导",
                    "/incubation/mentoring",
                    english ? "My coaching" : "我的辅导"));
        }
        String tenancy = switch (file.process()) {
            case "growthPlan" -> plans.get(file.caseNo()).tenancy();
            case "mentoring" -> mentorings.get(file.caseNo()).tenancy();
            default -> file.caseNo();
        };
        return List.of(notice(
                english ? "Diagnosis, goals, coaching and credits" : "能力诊断、目标、辅导和学时",
                "/incubation/tenancies/" + tenancy + "/growth",
                english ? "Growth" : "成长情况"));
    }

    private static Notice notice(String text, String link, String label) {
        return new Notice(Notice.Tone.INFO, text, null, link, label);
    }
}
