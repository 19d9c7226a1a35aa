package org.sanshe.evaluation.rectification;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evaluation.RectificationOutcome.Sanction;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;

/** 整改复查台: the bureau's tasks of {@code rectification.bpmn}: more time, the re-check, the next step. */
@Desk("rectification")
class RecheckDesk {

    private final RectificationRows rows;
    private final RectificationItems items;
    private final RectificationBook book;
    private final Deadlines deadlines;
    private final Documents documents;
    private final Evidence evidence;

    RecheckDesk(
            RectificationRows rows,
            RectificationItems items,
            RectificationBook book,
            Deadlines deadlines,
            Documents documents,
            Evidence evidence) {
        this.rows = rows;
        this.items = items;
        this.book = book;
        this.deadlines = deadlines;
        this.documents = documents;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> decideExtension(TaskContext t) {
        Rectification r = rows.get(t.caseNo());
        return Map.of(
                "due",
                RectificationBook.day(r.due()).toString(),
                "asked",
                Objects.requireNonNullElse(r.moreTimeReason(), ""));
    }

    /** The form {@code rectification-extension}. */
    record Extension(String decision, LocalDate until, String opinion) {}

    @Handles
    void decideExtension(TaskContext t, Extension form) {
        Rectification r = rows.lock(t.caseNo());
        boolean grants = "GRANT".equals(form.decision());
        if (grants) {
            LocalDate last = RectificationBook.day(r.due());
            if (!form.until().isAfter(last) || form.until().isBefore(t.today())) {
                throw InvalidInput.at(
                        "until", "请填写晚于原期限、不早于今天的日期。", "Give a day after the present last day and not before today.");
            }
            book.within((int) (form.until().toEpochDay() - last.toEpochDay()), t.today());
            if (!rows.extend(t.caseNo(), SansheClock.lastSecond(form.until()), t.today())) {
                throw new Refusal(RectificationRule.NO_MORE_TIME);
            }
        } else {
            rows.refuseMoreTime(t.caseNo());
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        grants ? "moreTimeGranted" : "moreTimeRefused",
                        t.node(),
                        grants
                                ? Map.of("until", form.until().toString(), "reason", form.opinion())
                                : Map.of("reason", form.opinion()))
                .by(RectificationBook.REMEDY));
    }

    @Prefills
    Map<String, Object> recheck(TaskContext t) {
        return Map.of(
                "items",
                items.open(t.caseNo()).stream()
                        .map(i -> {
                            var row = new LinkedHashMap<String, Object>();
                            row.put("finding", i.finding());
                            row.put("asked", i.asked());
                            row.put("done", i.done());
                            row.put("files", i.files());
                            return row;
                        })
                        .toList());
    }

    /** The form {@code rectification-recheck}; the rows are the items still open, in order. */
    record Recheck(List<Result> items, String way, Integer againDays, String opinion, List<String> records) {}

    /** 一项复查结果. */
    record Result(String result, String reason) {

        boolean met() {
            return "MET".equals(result);
        }
    }

    @Handles
    void recheck(TaskContext t, Recheck form) {
        Rectification r = rows.lock(t.caseNo());
        if (r.foundBy() != null && r.foundBy() == t.actor().personId()) {
            throw new Refusal(RectificationRule.FOUND_BY_SAME);
        }
        List<Item> open = items.open(t.caseNo());
        List<Result> results = form.items().subList(0, open.size());
        boolean allMet = results.stream().allMatch(Result::met);
        boolean first = r.failures() == 0;
        if (!allMet && first) {
            if (form.againDays() == null) {
                throw InvalidInput.at("againDays", "请填写退回项目的整改期限。", "Give the period for what is returned.");
            }
            book.within(form.againDays(), t.today());
        }
        int round = items.rounds(t.caseNo()) + 1;
        for (int i = 0; i < open.size(); i++) {
            Result result = results.get(i);
            items.check(
                    t.caseNo(),
                    round,
                    open.get(i).no(),
                    result.met(),
                    result.met() ? null : result.reason(),
                    t.actor());
        }
        if (!allMet) rows.failed(t.caseNo(), first ? form.againDays() : null);
        deadlines.met(t.caseNo(), t.node());
        documents.attach(
                form.records() == null ? List.of() : form.records(), t.caseNo(), "recheck", t.actor(), Audience.CASE);
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        allMet ? "rectificationMet" : "rectificationReturned",
                        t.node(),
                        Map.of(
                                "recheck",
                                round,
                                "way",
                                form.way(),
                                "met",
                                results.stream().filter(Result::met).count(),
                                "returned",
                                results.stream().filter(x -> !x.met()).count()))
                .by(RectificationBook.REMEDY));
    }

    @Prefills
    Map<String, Object> decideSanction(TaskContext t) {
        boolean english = Language.isEnglish();
        Rectification r = rows.get(t.caseNo());
        return Map.of(
                "failed",
                items.open(t.caseNo()).stream()
                        .map(i ->
                                Map.of("finding", i.finding(), "reason", Objects.requireNonNullElse(i.returned(), "")))
                        .toList(),
                "steps",
                Stream.of(Sanction.values())
                        .filter(s -> s != Sanction.STOP_PAYMENT || !r.paymentStopped())
                        .map(s -> Map.of("value", s.name(), "label", s.in(english)))
                        .toList());
    }

    /** The form {@code rectification-sanction}. */
    record Step(String sanction, Integer againDays, String opinion) {}

    @Handles
    void decideSanction(TaskContext t, Step form) {
        Rectification r = rows.lock(t.caseNo());
        Sanction sanction = Sanction.valueOf(form.sanction());
        boolean stops = sanction == Sanction.STOP_PAYMENT;
        if (stops && r.paymentStopped()) throw new Refusal(RectificationRule.STEP_TAKEN);
        if (stops) book.within(form.againDays(), t.today());
        rows.sanction(t.caseNo(), sanction, stops ? form.againDays() : null);
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "sanctionDecided",
                        t.node(),
                        Map.of("sanction", sanction.name(), "reason", form.opinion()))
                .by(stops ? RectificationProcess.WITHHOLD : RectificationProcess.TERMINATION));
    }
}
