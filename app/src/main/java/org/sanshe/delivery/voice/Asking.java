package org.sanshe.delivery.voice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.decision.Decisions;
import org.sanshe.decision.Outcome;
import org.sanshe.delivery.Clients;
import org.sanshe.delivery.Voices;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.seal.Draw;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 征询: draws who is asked, and says how many answered and what they said together. */
@Component
@Transactional
class Asking implements Voices {

    static final LegalBasis BASIS = new LegalBasis("政府采购法实施条例", "第四十五条");

    private static final String TABLE = "voice-sample";

    private final Surveys surveys;
    private final BallotBox box;
    private final Commitments commitments;
    private final Clients clients;
    private final Decisions decisions;
    private final Cases cases;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    Asking(
            Surveys surveys,
            BallotBox box,
            Commitments commitments,
            Clients clients,
            Decisions decisions,
            Cases cases,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.surveys = surveys;
        this.box = box;
        this.commitments = commitments;
        this.clients = clients;
        this.decisions = decisions;
        this.cases = cases;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void ask(String caseNo, String agreement, LocalDate from, LocalDate to, LocalDate until, Actor by) {
        if (surveys.find(caseNo).isPresent()) {
            // asked again after a return: the sample stands, only the time goes on
            surveys.extend(caseNo, until);
            return;
        }
        draw(caseNo, agreement, from, to, until, null, null, by);
    }

    /**
     * Draws the sample, with the questions of an acceptance or others.
     *
     * @param fewest null for what the table says
     * @param form null for the questions of an acceptance
     * @return how many were drawn
     */
    int draw(
            String caseNo,
            String agreement,
            LocalDate from,
            LocalDate to,
            LocalDate until,
            Integer fewest,
            String form,
            Actor by) {
        CaseFile file = cases.get(caseNo);
        List<Long> pool = clients.served(agreement, from, to).stream()
                .map(Clients.Client::id)
                .distinct()
                .sorted()
                .toList();
        Outcome rule = decisions.decide(TABLE, caseNo, by, file.rulesAsOf(), Map.of("served", pool.size()));
        var taken = commitments.take();
        List<Long> order = Draw.order(taken.used().seed(caseNo), pool);
        List<Long> drawn = order.subList(0, size(rule, pool.size()));
        int percent = rule.has("quotaPercent") ? rule.integer("quotaPercent") : 0;
        var survey = new Survey(
                caseNo,
                agreement,
                from,
                to,
                clock.today(),
                until,
                taken.used().id(),
                pool,
                rule.text("way"),
                drawn.size(),
                (drawn.size() * percent + 99) / 100,
                fewest != null ? fewest : rule.has("fewest") ? rule.integer("fewest") : 1,
                rule.has("notGiven") ? rule.integer("notGiven") : 1,
                form == null ? form() : form,
                form == null ? Survey.Purpose.ACCEPTANCE : Survey.Purpose.SURVEY);
        surveys.enter(survey, drawn);
        evidence.record(Act.of(
                        caseNo,
                        by,
                        "usersDrawn",
                        null,
                        Map.of(
                                "served", pool.size(),
                                "drawn", drawn.size(),
                                "requiredAnswers", survey.required(),
                                "until", until.toString(),
                                "commitment", taken.used().digest(),
                                "nextCommitment", taken.next().digest()))
                .by(BASIS));
        if (!drawn.isEmpty()) {
            messages.toRole(
                    Role.OFFICER,
                    file.unitId(),
                    caseNo,
                    "已抽取 " + drawn.size() + " 名服务对象征询意见，请印发答题码：" + file.title(),
                    drawn.size() + " service users were drawn; hand out their codes: " + file.title(),
                    null);
        }
        return drawn.size();
    }

    private static int size(Outcome rule, int served) {
        return switch (rule.text("way")) {
            case "NOBODY" -> 0;
            case "ALL" -> served;
            default -> {
                int share = (served * rule.integer("sharePercent") + 99) / 100;
                yield Math.min(Math.min(served, rule.integer("most")), Math.max(rule.integer("least"), share));
            }
        };
    }

    private static String form() {
        try {
            return new ClassPathResource("forms/delivery/voice-survey.form").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean quotaReached(String caseNo) {
        return isEnough(surveys.get(caseNo), box.of(caseNo).answered());
    }

    /** Whether so many answers are enough. */
    boolean isEnough(Survey survey, int answered) {
        return answered >= survey.required() || isExhausted(survey, answered);
    }

    /** 已达到规定的回收数量: told to the case, which may be waiting for it. */
    void tellEnough(Survey survey, int answered, Actor by) {
        evidence.record(Act.of(
                        survey.caseNo(),
                        by,
                        "usersAnswered",
                        null,
                        Map.of("answered", answered, "requiredAnswers", survey.required()))
                .by(BASIS));
        cases.send("voicesEnough", survey.caseNo());
    }

    /** Everybody who could be reached has answered, and nobody is left to be drawn in place of the others. */
    private boolean isExhausted(Survey survey, int answered) {
        if (survey.isOpenToAll()) return false;
        var people = surveys.people(survey.caseNo());
        long reachable = people.stream().filter(Surveys.Person::isReachable).count();
        return people.size() == survey.pool().size() && answered >= reachable;
    }

    @Override
    @Transactional(readOnly = true)
    public Summary summary(String caseNo) {
        Survey survey = surveys.get(caseNo);
        int answered = box.of(caseNo).answered();
        List<Map<String, Object>> counted = counted(survey);
        int asked = (int) surveys.people(caseNo).stream()
                .filter(Surveys.Person::isReachable)
                .count();
        return new Summary(asked, answered, survey.required(), Results.satisfied(counted), Results.remarks(counted));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<BigDecimal> satisfied(String agreement, LocalDate from, LocalDate to) {
        return satisfied(agreement, from, to, Survey.Purpose.ACCEPTANCE);
    }

    /** The same, of surveys for one purpose. */
    Optional<BigDecimal> satisfied(String agreement, LocalDate from, LocalDate to, Survey.Purpose purpose) {
        List<Map<String, Object>> all = surveys.within(agreement, from, to, purpose).stream()
                .flatMap(s -> counted(s).stream())
                .toList();
        return Optional.ofNullable(Results.satisfied(all));
    }

    /** The answers sums may be made of; none before the quota is reached, and none while there are too few. */
    @Transactional(readOnly = true)
    public List<Map<String, Object>> counted(Survey survey) {
        if (!quotaReached(survey.caseNo())) return List.of();
        int answered = box.of(survey.caseNo()).answered();
        var counted = box.answers(survey.caseNo(), isExhausted(survey, answered));
        return counted.size() < survey.fewest() ? List.of() : counted;
    }
}
