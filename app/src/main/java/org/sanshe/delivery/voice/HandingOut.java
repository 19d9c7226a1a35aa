package org.sanshe.delivery.voice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.delivery.Clients;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.identity.Units;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.CodeSlips;
import org.sanshe.notice.TextMessages;
import org.sanshe.seal.Draw;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 发放答题码: on slips and by text message, each made at the moment it is handed out and readable nowhere afterwards; more
 * time, and others in place of those who could not be reached.
 */
@Component
@Transactional
class HandingOut {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String MOBILE = "1[3-9][0-9]{9}";
    private static final int REASON_MIN = 5;
    private static final int REASON_MAX = 200;

    private final Surveys surveys;
    private final Codes codes;
    private final BallotBox box;
    private final Asking asking;
    private final Commitments commitments;
    private final Clients clients;
    private final TextMessages texts;
    private final Units units;
    private final Cases cases;
    private final Evidence evidence;
    private final SansheClock clock;
    private final String baseUrl;

    HandingOut(
            Surveys surveys,
            Codes codes,
            BallotBox box,
            Asking asking,
            Commitments commitments,
            Clients clients,
            TextMessages texts,
            Units units,
            Cases cases,
            Evidence evidence,
            SansheClock clock,
            @Value("${sanshe.base-url:http://localhost:8080}") String baseUrl) {
        this.surveys = surveys;
        this.codes = codes;
        this.box = box;
        this.asking = asking;
        this.commitments = commitments;
        this.clients = clients;
        this.texts = texts;
        this.units = units;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /**
     * 印制纸条: one for everybody who has no code yet.
     *
     * @param again instead of those printed before and not used, which become void
     * @param numbered whether the slips are counted
     * @return a PDF that can be made once only: the codes are not kept
     */
    byte[] slips(String caseNo, boolean again, boolean numbered, Actor by) {
        Survey survey = open(caseNo, by);
        List<Integer> fresh = waiting(survey);
        int number = fresh.size() + (again ? codes.voidSlips(caseNo) : 0);
        if (number == 0) throw new Refusal(VoiceRule.ALL_HANDED_OUT);
        List<Code> made = codes.make(caseNo, "SLIP", number);
        surveys.sendBy(caseNo, "SLIP", fresh);
        record(caseNo, by, again ? "slipsPrintedAgain" : "slipsPrinted", Map.of("codes", number));
        CaseFile file = cases.get(caseNo);
        String page = baseUrl + "/public/voice";
        return new CodeSlips(
                        units.get(file.unitId()).name(),
                        file.title(),
                        DAY.format(survey.servedFrom()) + "至" + DAY.format(survey.servedTo()),
                        DAY.format(survey.until()),
                        numbered,
                        made.stream()
                                .map(c -> new CodeSlips.Slip(c.grouped(), page + "?code=" + c.text(), page))
                                .toList())
                .pdf();
    }

    /** 发送短信: to everybody who has no code yet and a mobile phone. Returns how many. */
    int texts(String caseNo, Actor by) {
        Survey survey = open(caseNo, by);
        if (!texts.isAvailable()) throw new Refusal(VoiceRule.NO_GATEWAY);
        Map<Long, Clients.Client> known = known(survey);
        var phones = new LinkedHashMap<Integer, String>();
        for (var person : surveys.people(caseNo)) {
            String phone = known.containsKey(person.clientId())
                    ? known.get(person.clientId()).phone()
                    : null;
            boolean waits = person.isReachable() && person.channel() == null;
            if (waits && phone != null && phone.matches(MOBILE)) phones.put(person.place(), phone);
        }
        if (phones.isEmpty()) throw new Refusal(VoiceRule.NOBODY_TO_TEXT);
        surveys.sendBy(caseNo, "TEXT", List.copyOf(phones.keySet()));
        CaseFile file = cases.get(caseNo);
        String head = "【" + units.get(file.unitId()).name() + "】您接受的服务做得怎么样？请在" + DAY.format(survey.until())
                + "前不记名答几个问题：" + baseUrl + "/public/voice?code=";
        // all codes first, by one statement: a row of the outbox then stands beside no code
        Iterator<Code> made = codes.make(caseNo, "TEXT", phones.size()).iterator();
        var messages = new ArrayList<TextMessages.Text>();
        phones.forEach((place, phone) -> {
            Code code = made.next();
            messages.add(new TextMessages.Text(
                    String.valueOf(place), phone, head + code.text() + " 答题码 " + code.grouped() + "，只能用一次。"));
        });
        texts.send(caseNo, messages);
        record(caseNo, by, "codesTexted", Map.of("codes", messages.size()));
        return messages.size();
    }

    /** 延期, with the reason, while too few have answered. */
    void extend(String caseNo, LocalDate until, String reason, Actor by) {
        Survey survey = locked(caseNo, by);
        if (asking.quotaReached(caseNo)) throw new Refusal(VoiceRule.ENOUGH);
        if (until == null || !until.isAfter(survey.until()) || until.isBefore(clock.today())) {
            throw InvalidInput.at(
                    "until", "请填写晚于原截止日期、不早于今天的日期。", "Give a day after the present last day and not before today.");
        }
        surveys.extend(caseNo, until);
        record(
                caseNo,
                by,
                "voicesExtended",
                Map.of(
                        "previousUntil",
                        survey.until().toString(),
                        "until",
                        until.toString(),
                        "reason",
                        reason(reason)));
    }

    /**
     * 补抽: notes who could not be reached and draws as many more, the next of the same draw. A slip that came back goes on
     * to the next in its envelope; who was texted gets a new code.
     *
     * @param places of the draw
     * @return how many more were drawn; fewer when nobody is left
     */
    int replace(String caseNo, List<Integer> places, String reason, Actor by) {
        Survey survey = open(caseNo, by);
        if (asking.quotaReached(caseNo)) throw new Refusal(VoiceRule.ENOUGH);
        String why = reason(reason);
        List<Surveys.Person> people = surveys.people(caseNo);
        List<Surveys.Person> lost = people.stream()
                .filter(p -> p.isReachable() && places.contains(p.place()))
                .toList();
        if (lost.isEmpty() || lost.size() != places.stream().distinct().count()) {
            throw new Refusal(VoiceRule.NOT_DRAWN);
        }
        surveys.undeliverable(caseNo, lost.stream().map(Surveys.Person::place).toList(), why);
        List<Long> order = Draw.order(commitments.get(survey.commitmentId()).seed(caseNo), survey.pool());
        int more = Math.min(lost.size(), order.size() - people.size());
        for (int i = 0; i < more; i++) {
            int place = people.size() + i;
            String channel = "SLIP".equals(lost.get(i).channel()) ? "SLIP" : null;
            surveys.add(caseNo, place + 1, List.of(order.get(place)), channel);
        }
        record(caseNo, by, "voicesReplaced", Map.of("unreachable", lost.size(), "drawn", more, "reason", why));
        int answered = box.of(caseNo).answered();
        if (asking.isEnough(survey, answered)) asking.tellEnough(survey, answered, by);
        return more;
    }

    private List<Integer> waiting(Survey survey) {
        return surveys.people(survey.caseNo()).stream()
                .filter(p -> p.isReachable() && p.channel() == null)
                .map(Surveys.Person::place)
                .toList();
    }

    /** The people of the pool as the records know them today. */
    private Map<Long, Clients.Client> known(Survey survey) {
        var known = new LinkedHashMap<Long, Clients.Client>();
        clients.served(survey.agreement(), survey.servedFrom(), survey.servedTo())
                .forEach(c -> known.put(c.id(), c));
        return known;
    }

    private Survey open(String caseNo, Actor by) {
        Survey survey = locked(caseNo, by);
        if (!survey.isOpen(clock.today())) throw new Refusal(VoiceRule.OVER, DAY.format(survey.until()));
        return survey;
    }

    private Survey locked(String caseNo, Actor by) {
        cases.visible(caseNo, by);
        return surveys.lock(caseNo);
    }

    private static String reason(String typed) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.length() < REASON_MIN || reason.length() > REASON_MAX) {
            throw InvalidInput.at(
                    "reason", "请写明原因，5 到 200 字，不要写姓名。", "Give the reason, 5 to 200 characters, without names.");
        }
        return reason;
    }

    private void record(String caseNo, Actor by, String act, Map<String, Object> facts) {
        evidence.record(Act.of(caseNo, by, act, null, facts).by(Asking.BASIS));
    }
}
