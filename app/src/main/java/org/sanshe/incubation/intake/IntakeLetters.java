package org.sanshe.incubation.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.identity.Units;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.IncubationApplication;
import org.sanshe.incubation.IncubationApplications;
import org.sanshe.incubation.IncubationCall;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.IncubationReply;
import org.sanshe.letters.IncubationReply.Outcome;
import org.sanshe.letters.IncubationReply.Reason;
import org.sanshe.notice.Messages;
import org.springframework.stereotype.Component;

/** 入驻告知: every result as a letter with its reasons, and the message that brings it. */
@Component
class IntakeLetters {

    private final IncubationApplications applications;
    private final IncubationCalls calls;
    private final IntakeRows rows;
    private final Bases bases;
    private final Units units;
    private final Documents documents;
    private final Messages messages;

    IntakeLetters(
            IncubationApplications applications,
            IncubationCalls calls,
            IntakeRows rows,
            Bases bases,
            Units units,
            Documents documents,
            Messages messages) {
        this.applications = applications;
        this.calls = calls;
        this.rows = rows;
        this.bases = bases;
        this.units = units;
        this.documents = documents;
        this.messages = messages;
    }

    /** 补正: which items, why, by when. */
    StoredDocument returned(String caseNo, Instant due) {
        var reasons = new ArrayList<Reason>();
        rows.returned(caseNo).forEach((section, why) -> reasons.add(new Reason(section.in(false), why)));
        return send(
                caseNo,
                Outcome.RETURNED,
                reasons,
                day(due),
                null,
                "入驻申请需要在 " + SansheClock.minute(due) + " 前补正：" + joined(reasons),
                "Your application has to be completed by " + SansheClock.minute(due) + ": " + joined(reasons));
    }

    /** 不予受理: the ground and the facts. */
    StoredDocument refused(String caseNo) {
        String why = applications.get(caseNo).reason();
        return send(
                caseNo,
                Outcome.REFUSED,
                List.of(new Reason("入驻条件", why)),
                null,
                null,
                "入驻申请不予受理。理由：" + why,
                "Your application is refused. Reason: " + why);
    }

    /** 初审通过. */
    StoredDocument admitted(String caseNo) {
        return send(
                caseNo,
                Outcome.ADMITTED,
                List.of(),
                null,
                null,
                "入驻申请通过初审，等待评审",
                "Your application passed the first check and waits for the panel");
    }

    /** 未录取. */
    StoredDocument declined(String caseNo) {
        IncubationApplication a = applications.get(caseNo);
        String why = a.reason() == null ? "评审未达到录取标准" : a.reason();
        return send(
                caseNo,
                Outcome.DECLINED,
                List.of(new Reason("评审结果", why)),
                null,
                null,
                "入驻评审未录取。理由：" + why,
                "Your application was declined. Reason: " + why);
    }

    /** 提供孵化位. */
    StoredDocument offered(String caseNo, Instant until) {
        return send(
                caseNo,
                Outcome.OFFERED,
                List.of(),
                day(until),
                null,
                "为您提供孵化位，请在 " + SansheClock.minute(until) + " 前确认，逾期视为放弃",
                "A place is offered to you. Accept it by " + SansheClock.minute(until) + ", or it goes to the next");
    }

    /** 候补. */
    StoredDocument waiting(String caseNo, Instant until) {
        int position = rows.position(caseNo);
        return send(
                caseNo,
                Outcome.WAITING,
                List.of(),
                day(until),
                position,
                "列入候补名单第 " + position + " 位，名单有效至 " + day(until),
                "You are number " + position + " on the waiting list, which holds until " + day(until));
    }

    /** 候补期满. */
    StoredDocument ended(String caseNo, Instant until) {
        return send(
                caseNo,
                Outcome.ENDED,
                List.of(),
                day(until),
                null,
                "候补名单已期满，本次未录取",
                "The waiting list has ended and no place became free");
    }

    /** To the applicant, without a letter. */
    void tell(String caseNo, String zh, String en) {
        messages.toOrganization(applications.get(caseNo).organizationId(), caseNo, zh, en, null);
    }

    private StoredDocument send(
            String caseNo,
            Outcome outcome,
            List<Reason> reasons,
            LocalDate dueOn,
            Integer position,
            String zh,
            String en) {
        IncubationApplication a = applications.get(caseNo);
        IncubationCall call = calls.get(a.call());
        var base = bases.get(a.baseId());
        var letter = new IncubationReply(
                outcome,
                caseNo,
                base.name(),
                call.title(),
                a.organization(),
                bases.rules(call.rulesId()).name(),
                reasons,
                dueOn,
                position);
        StoredDocument issued = documents.issue(
                caseNo,
                "incubationReply",
                letter,
                units.get(base.unitId()).name(),
                Audience.CASE,
                Audience.organization(a.organizationId()));
        messages.toOrganization(a.organizationId(), caseNo, zh, en, issued);
        return issued;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, SansheClock.ZONE);
    }

    private static String joined(List<Reason> reasons) {
        return String.join(
                "；", reasons.stream().map(r -> r.subject() + "：" + r.text()).toList());
    }
}
