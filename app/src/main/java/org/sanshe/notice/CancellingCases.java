package org.sanshe.notice;

import java.util.LinkedHashSet;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.TaskItem;
import org.sanshe.inbox.Tasks;
import org.sanshe.kernel.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 终止办理: ends a case because of what happened elsewhere, and tells whoever had something to do in it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CancellingCases {

    private final Cases cases;
    private final Tasks tasks;
    private final Messages messages;

    CancellingCases(Cases cases, Tasks tasks, Messages messages) {
        this.cases = cases;
        this.tasks = tasks;
        this.messages = messages;
    }

    /**
     * Sends a case the message that ends it, once whoever works on it at the same moment is done.
     *
     * @param zh why, for those who have an open task in it
     * @throws IllegalStateException when the case does not hear the message
     */
    public void cancel(String message, String caseNo, String zh, String en) {
        cases.lock(caseNo);
        var told = new LinkedHashSet<Holder>();
        tasks.of(caseNo).stream()
                .filter(t -> t.state() == TaskItem.State.OPEN)
                .map(Holder::of)
                .forEach(told::add);
        if (!cases.send(message, caseNo)) throw new IllegalStateException(caseNo + " does not hear " + message);
        told.forEach(h -> tell(h, caseNo, zh, en));
    }

    private void tell(Holder h, String caseNo, String zh, String en) {
        if (h.person() != null) messages.toPerson(h.person(), caseNo, zh, en, null);
        else if (h.organization() != null) messages.toOrganization(h.organization(), caseNo, zh, en, null);
        else if (h.role() != null) messages.toRole(h.role(), h.unit(), caseNo, zh, en, null);
    }

    /** 经办: a person, the people of an organization, or everybody with a role in a unit. */
    private record Holder(Long person, Long organization, Role role, Long unit) {

        static Holder of(TaskItem task) {
            if (task.assignee() != null) return new Holder(task.assignee(), null, null, null);
            if (task.role() == Role.ORGANIZATION) return new Holder(null, task.organizationId(), null, null);
            return new Holder(null, null, task.role(), task.unitId());
        }
    }
}
