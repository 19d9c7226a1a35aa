package org.sanshe.grant.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.grant.call.Round;
import org.sanshe.grant.call.Rounds;
import org.sanshe.identity.Units;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.GrantReply;
import org.sanshe.letters.GrantReply.Outcome;
import org.sanshe.letters.GrantReply.Reason;
import org.sanshe.notice.Messages;
import org.springframework.stereotype.Component;

/** 申请告知: every result as a letter with its reasons, and the message that brings it. */
@Component
class ApplicationLetters {

    private final GrantApplications applications;
    private final ApplicationRows rows;
    private final Rounds rounds;
    private final Units units;
    private final Documents documents;
    private final Messages messages;

    ApplicationLetters(
            GrantApplications applications,
            ApplicationRows rows,
            Rounds rounds,
            Units units,
            Documents documents,
            Messages messages) {
        this.applications = applications;
        this.rows = rows;
        this.rounds = rounds;
        this.units = units;
        this.documents = documents;
        this.messages = messages;
    }

    /** 补正: which sections, why, by when. */
    StoredDocument returned(String caseNo, Instant due) {
        var returned = rows.returned(caseNo);
        var reasons = Section.all().stream()
                .filter(s -> returned.containsKey(s.name()))
                .map(s -> new Reason(s.in(false), returned.get(s.name())))
                .toList();
        String title = applications.get(caseNo).title();
        return send(
                caseNo,
                Outcome.RETURNED,
                null,
                reasons,
                LocalDate.ofInstant(due, SansheClock.ZONE),
                "“" + title + "”的申请材料需要在 " + SansheClock.minute(due) + " 前补正：" + joined(reasons),
                "“" + title + "” has to be completed by " + SansheClock.minute(due) + ": " + joined(reasons));
    }

    /** 不符合条件. */
    StoredDocument ineligible(String caseNo) {
        GrantApplication a = applications.get(caseNo);
        return send(
                caseNo,
                Outcome.INELIGIBLE,
                null,
                List.of(new Reason("申报条件", a.reason())),
                null,
                "“" + a.title() + "”不进入评审。理由：" + a.reason(),
                "“" + a.title() + "” does not go to the panel. Reason: " + a.reason());
    }

    /** 进入评审: what of the budget was approved, and why less. */
    StoredDocument admitted(String caseNo) {
        GrantApplication a = applications.get(caseNo);
        var cuts = rows.cuts(caseNo);
        var reasons = new ArrayList<Reason>();
        applications.lines(caseNo).stream()
                .filter(l -> cuts.containsKey(l.no()))
                .forEach(l -> reasons.add(
                        new Reason(l.item(), "申报 " + l.amount() + " 元，核定 " + l.approved() + " 元：" + cuts.get(l.no()))));
        return send(
                caseNo,
                Outcome.ADMITTED,
                a.approvedGrant().yuan(),
                reasons,
                null,
                "“" + a.title() + "”进入评审。核定预算 " + a.approvedBudget() + " 元，资助最多 " + a.approvedGrant() + " 元。"
                        + joined(reasons),
                "“" + a.title() + "” goes to the panel. Approved budget: " + a.approvedBudget()
                        + " yuan, grant at most " + a.approvedGrant() + " yuan. " + joined(reasons));
    }

    /** 本轮结果. */
    StoredDocument decided(String caseNo) {
        GrantApplication a = applications.get(caseNo);
        boolean awarded = a.status() == GrantApplication.Status.AWARDED;
        String zh = awarded ? "，资助 " + a.awarded() + " 元" : "";
        String en = awarded ? ", " + a.awarded() + " yuan" : "";
        var reasons = a.reason() == null
                ? List.<Reason>of()
                : List.of(new Reason(a.status().in(false), a.reason()));
        return send(
                caseNo,
                Outcome.DECIDED,
                awarded ? a.awarded().yuan() : null,
                reasons,
                null,
                "“" + a.title() + "”的结果：" + a.status().in(false) + zh + "。" + joined(reasons),
                "The result for “" + a.title() + "”: " + a.status().in(true) + en + ". " + joined(reasons));
    }

    private StoredDocument send(
            String caseNo,
            Outcome outcome,
            BigDecimal amount,
            List<Reason> reasons,
            LocalDate dueOn,
            String zh,
            String en) {
        GrantApplication a = applications.get(caseNo);
        Round round = rounds.get(a.round());
        var letter = new GrantReply(
                outcome,
                caseNo,
                a.title(),
                round.title(),
                a.organization(),
                a.requested().yuan(),
                amount,
                reasons,
                dueOn);
        StoredDocument issued = documents.issue(
                caseNo,
                "grantReply",
                letter,
                units.get(round.unitId()).name(),
                Audience.CASE,
                Audience.organization(a.organizationId()));
        messages.toOrganization(a.organizationId(), caseNo, zh, en, issued);
        return issued;
    }

    private static String joined(List<Reason> reasons) {
        return String.join(
                "；", reasons.stream().map(r -> r.subject() + "：" + r.text()).toList());
    }
}
