package org.sanshe.purchase.challenge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sanshe.calendar.Deadlines;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.CaseNotices;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 质疑投诉提示: what the organization whose case it is may do next. */
@Component
class ChallengeNotices implements CaseNotices {

    private static final LegalBasis COMPLAINT = new LegalBasis("政府采购法", "第五十五条");

    private final Retracting retracting;
    private final Deadlines deadlines;
    private final MessageSource messages;

    ChallengeNotices(Retracting retracting, Deadlines deadlines, MessageSource messages) {
        this.retracting = retracting;
        this.deadlines = deadlines;
        this.messages = messages;
    }

    @Override
    public List<Notice> of(CaseFile file, Actor actor, Locale locale) {
        var notices = new ArrayList<Notice>();
        if (retracting.possible(file, actor)) {
            notices.add(new Notice(
                    Notice.Tone.INFO,
                    say(locale, "challenge.mayWithdraw"),
                    null,
                    "/challenges/" + file.caseNo() + "/withdrawal",
                    say(locale, "challenge.withdraw")));
        }
        boolean own = actor.organizationId() != null && actor.organizationId().equals(file.organizationId());
        if (own && List.of("challengeAnswered", "challengeNotAdmitted").contains(String.valueOf(file.outcome()))) {
            complaint(file, locale, notices);
        }
        return notices;
    }

    private void complaint(CaseFile file, Locale locale, List<Notice> notices) {
        var replyBy = deadlines.current(file.caseNo(), "replyChallenge");
        if (replyBy.isEmpty()) return;
        var until = deadlines
                .count(
                        List.of("COMPLAINT"),
                        replyBy.get().dueDate(),
                        replyBy.get().asOf())
                .date();
        notices.add(new Notice(
                Notice.Tone.INFO,
                messages.getMessage("challenge.mayComplain", new Object[] {until.toString()}, locale),
                COMPLAINT,
                "/cases/new/complaint?about=" + file.caseNo(),
                say(locale, "challenge.complain")));
    }

    private String say(Locale locale, String key) {
        return messages.getMessage(key, null, locale);
    }
}
