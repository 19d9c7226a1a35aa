package org.sanshe.evaluation.plan;

import java.util.Optional;
import org.sanshe.evaluation.Assessments;
import org.sanshe.inbox.CaseDoor;
import org.sanshe.kernel.Actor;
import org.springframework.stereotype.Component;

/** 考核案卷的入口: the organization that is assessed does not see who evaluates it; it has a page of its own. */
@Component
class AssessmentDoor implements CaseDoor {

    private final Assessments assessments;

    AssessmentDoor(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public Optional<String> of(String caseNo, Actor actor) {
        if (actor.organizationId() == null) return Optional.empty();
        return assessments
                .find(caseNo)
                .filter(a -> a.organizationId() == actor.organizationId())
                .map(a -> "/assessments/" + a.caseNo());
    }
}
