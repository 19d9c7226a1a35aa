package org.sanshe.evaluation.plan;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessment.Status;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.scheme.Schemes;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.CaseNotices;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 考核提示: at the head of an assessment's case, where it stands in a sentence. */
@Component
class AssessmentNotices implements CaseNotices {

    private static final Set<Role> BOARD =
            Set.of(Role.OFFICER, Role.SECTION_HEAD, Role.LEADER, Role.SUPERVISOR, Role.AUDITOR);

    private final Assessments assessments;
    private final Schemes schemes;
    private final AssessmentView view;
    private final MessageSource messages;

    AssessmentNotices(Assessments assessments, Schemes schemes, AssessmentView view, MessageSource messages) {
        this.assessments = assessments;
        this.schemes = schemes;
        this.view = view;
        this.messages = messages;
    }

    @Override
    public List<Notice> of(CaseFile file, Actor actor, Locale locale) {
        if (!"assessment".equals(file.process())) return List.of();
        return assessments
                .find(file.caseNo())
                .map(a -> List.of(notice(a, actor, locale)))
                .orElse(List.of());
    }

    private Notice notice(Assessment a, Actor actor, Locale locale) {
        boolean reads = actor.roles().stream().anyMatch(BOARD::contains)
                || actor.organizationId() != null && actor.organizationId() == a.organizationId();
        boolean told = a.status() == Status.PUBLISHED || a.status() == Status.FINAL;
        boolean warns = a.late() && a.status() != Status.FINAL;
        return new Notice(
                warns ? Notice.Tone.WARNING : Notice.Tone.INFO,
                view.sentence(a, schemes.get(a.schemeId()), locale),
                Opening.BASIS,
                reads ? "/assessments/" + a.caseNo() + (told ? "/result" : "") : null,
                reads ? messages.getMessage("assessment.open", null, locale) : null);
    }
}
