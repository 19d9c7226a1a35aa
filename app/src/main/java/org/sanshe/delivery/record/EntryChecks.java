package org.sanshe.delivery.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.delivery.Rosters;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 填写检查: whether each kind of record has what it needs, told at the field. */
@Component
class EntryChecks {

    private static final int MOST_PEOPLE = 100_000;

    private final ObjectProvider<Rosters> rosters;

    EntryChecks(ObjectProvider<Rosters> rosters) {
        this.rosters = rosters;
    }

    /** Who may sign for services of a day; empty when anybody of the organization may. */
    List<String> workers(String agreement, java.time.LocalDate day) {
        Rosters known = rosters.getIfAvailable();
        return known == null
                ? List.of()
                : known.on(agreement, day).stream().map(Rosters.Worker::name).toList();
    }

    /**
     * Checks the fields of an entry.
     *
     * @return the rule of its line on its day
     * @throws InvalidInput at each field that is wrong
     * @throws Refusal when the day is outside the term, or no rule was set for the line
     */
    RecordRule check(Terms terms, Rules set, Entry e) {
        var errors = new LinkedHashMap<String, String>();
        need(errors, "kind", e.kind() != null, "请选择记录类别", "Choose the kind of record.");
        need(errors, "item", e.item() != null, "请选择合同价目", "Choose the line of the price list.");
        need(errors, "on", e.on() != null, "请填写服务日期", "Enter the day.");
        need(errors, "from", e.from() != null, "请填写开始时间", "Enter when it began.");
        need(errors, "to", e.to() != null, "请填写结束时间", "Enter when it ended.");
        if (e.from() != null && e.to() != null && !e.to().isAfter(e.from())) {
            put(errors, "to", "结束时间应当晚于开始时间", "It must end after it began.");
        }
        text(errors, "place", e.place(), 120, "服务地点", "the place");
        text(errors, "worker", e.worker(), 60, "服务人员", "the worker");
        text(errors, "content", e.content(), 2000, "服务内容", "what was done");
        if (e.kind() != null) ofKind(errors, e);
        if (!errors.isEmpty()) throw new InvalidInput(errors);
        if (e.on().isBefore(terms.from()) || e.on().isAfter(terms.until())) {
            throw new Refusal(ServiceRecordRule.OUTSIDE_TERM, e.on(), terms.from(), terms.until());
        }
        RecordRule rule =
                set.at(e.item(), e.on()).orElseThrow(() -> new Refusal(ServiceRecordRule.RULES_MISSING, e.item()));
        if (rule.measure().kind() != null && rule.measure().kind() != e.kind()) {
            throw InvalidInput.at(
                    "kind",
                    "这条价目按“" + rule.measure().in(false) + "”计量，应当登记为“"
                            + rule.measure().kind().in(false) + "”",
                    "This line is measured by " + rule.measure().in(true) + "; choose "
                            + rule.measure().kind().in(true) + ".");
        }
        List<String> named = e.kind() == RecordKind.VOLUNTEER ? List.of() : workers(terms.agreement(), e.on());
        if (!named.isEmpty() && !named.contains(e.worker())) {
            throw InvalidInput.at("worker", "服务人员当日不在已确认的人员名册中", "The worker is not on the roster of that day.");
        }
        return rule;
    }

    private static void ofKind(Map<String, String> errors, Entry e) {
        if (e.kind().hasClients()) {
            need(errors, "clients", !e.clients().isEmpty(), "请选择服务对象，或者填写新的服务对象", "Choose or enter the client.");
        }
        if (e.kind().hasAttendance()) {
            boolean counted = e.attendance() != null && e.attendance() > 0 && e.attendance() <= MOST_PEOPLE;
            need(errors, "attendance", counted, "请填写参加人数（1至100000）", "Enter how many took part (1 to 100,000).");
            if (e.hasPapers()) {
                need(errors, "sheets", !e.sheets().isEmpty(), "请上传签到表", "Upload the sign-in sheet.");
            }
        }
        if (e.kind().hasSeries()) text(errors, "series", e.series(), 60, "小组或者个案的名称", "the group's or case's name");
        if (e.clientSign().isOnPaper() && e.hasPapers()) {
            need(
                    errors,
                    "signatures",
                    !e.signatures().isEmpty(),
                    "请上传签名、指印或者盖章的照片",
                    "Upload a picture of the signature, fingerprint or stamp.");
        }
        if (e.clientSign() == Signature.DRAWN) {
            need(errors, "signatures", !e.signatures().isEmpty(), "没有收到屏幕签名，请重新签名", "The drawn signature is missing.");
        }
        if (e.platformNo() != null && e.platformNo().length() > 60) {
            put(errors, "platformNo", "平台记录号不超过60个字", "At most 60 characters.");
        }
    }

    private static void text(Map<String, String> errors, String field, String value, int max, String zh, String en) {
        if (value == null || value.isBlank()) put(errors, field, "请填写" + zh, "Enter " + en + ".");
        else if (value.length() > max) put(errors, field, zh + "不超过" + max + "个字", "At most " + max + " characters.");
    }

    private static void need(Map<String, String> errors, String field, boolean there, String zh, String en) {
        if (!there) put(errors, field, zh, en);
    }

    private static void put(Map<String, String> errors, String field, String zh, String en) {
        boolean english = Language.isEnglish();
        errors.putIfAbsent(field, english ? en : zh);
    }
}
