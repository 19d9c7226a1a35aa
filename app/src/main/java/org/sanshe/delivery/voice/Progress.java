package org.sanshe.delivery.voice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.delivery.Ballots;
import org.sanshe.delivery.Clients;
import org.sanshe.delivery.Voices;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.TextMessages;
import org.sanshe.seal.Draw;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 征询进度: what the bureau may see of a survey: numbers at once, sums after the quota, names only who hands out codes. */
@Component
@Transactional(readOnly = true)
class Progress {

    private final Surveys surveys;
    private final BallotBox box;
    private final Asking asking;
    private final Results results;
    private final Commitments commitments;
    private final Clients clients;
    private final TextMessages texts;
    private final Cases cases;
    private final SansheClock clock;

    Progress(
            Surveys surveys,
            BallotBox box,
            Asking asking,
            Results results,
            Commitments commitments,
            Clients clients,
            TextMessages texts,
            Cases cases,
            SansheClock clock) {
        this.surveys = surveys;
        this.box = box;
        this.asking = asking;
        this.results = results;
        this.commitments = commitments;
        this.clients = clients;
        this.texts = texts;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * 一次征询的进度.
     *
     * @param waiting how many have no code yet
     * @param counted how many answers the sums are made of; 0 while none are shown
     * @param notGiven how many of them say that nothing was given; null while that is no finding
     * @param texts how many messages stand where
     */
    record View(
            CaseFile file,
            Survey survey,
            Voices.Summary summary,
            boolean open,
            boolean enough,
            int waiting,
            int unreachable,
            boolean mayText,
            Map<TextMessages.Status, Long> texts,
            int counted,
            Integer notGiven,
            List<Ballots.Question> questions) {}

    /**
     * @throws NotFound when there is no survey, or the case is not the actor's to see
     */
    View of(String caseNo, Actor actor, Locale locale) {
        CaseFile file = cases.visible(caseNo, actor);
        Survey survey = surveys.get(caseNo);
        if (survey.isOpenToAll()) throw new NotFound("sample of " + caseNo);
        List<Surveys.Person> people = surveys.people(caseNo);
        List<Map<String, Object>> counted = asking.counted(survey);
        return new View(
                file,
                survey,
                asking.summary(caseNo),
                survey.isOpen(clock.today()),
                asking.quotaReached(caseNo),
                (int) people.stream()
                        .filter(p -> p.isReachable() && p.channel() == null)
                        .count(),
                (int) people.stream().filter(p -> !p.isReachable()).count(),
                texts.isAvailable(),
                texts.of(caseNo).stream()
                        .collect(Collectors.groupingBy(TextMessages.Receipt::status, Collectors.counting())),
                counted.size(),
                box.of(caseNo).alerted() ? Results.notGiven(counted) : null,
                counted.isEmpty() ? List.of() : results.questions(survey.form(), counted, locale));
    }

    /**
     * 名单中的一人.
     *
     * @param undelivered whether the text message to them failed
     */
    record Line(int place, String name, String channel, String undeliverable, boolean undelivered) {}

    /** Who is to get a code, for the officer who hands them out; without any code. */
    List<Line> list(String caseNo, Actor actor) {
        cases.visible(caseNo, actor);
        Survey survey = surveys.get(caseNo);
        if (!actor.is(Role.OFFICER)) return List.of();
        var names = new LinkedHashMap<Long, String>();
        clients.served(survey.agreement(), survey.servedFrom(), survey.servedTo())
                .forEach(c -> names.put(c.id(), c.name()));
        List<String> failed = texts.of(caseNo).stream()
                .filter(r -> r.status() == TextMessages.Status.FAILED)
                .map(TextMessages.Receipt::recipient)
                .toList();
        return surveys.people(caseNo).stream()
                .map(p -> new Line(
                        p.place(),
                        names.getOrDefault(p.clientId(), "No. " + p.clientId()),
                        p.channel(),
                        p.undeliverable(),
                        failed.contains(String.valueOf(p.place()))))
                .toList();
    }

    /**
     * 抽样记录: all that is needed to draw again; people by number only.
     *
     * @param differences what does not come out the same; empty when all does
     */
    record DrawFile(
            String caseNo,
            String commitment,
            String hidden,
            String seed,
            String poolDigest,
            List<Long> pool,
            List<Long> order,
            List<Long> drawn,
            List<String> differences) {}

    /** The draw, drawn again. For supervisors and auditors: who can repeat it knows who was asked. */
    DrawFile draw(String caseNo, Actor actor) {
        cases.visible(caseNo, actor);
        Survey survey = surveys.get(caseNo);
        if (!actor.is(Role.SUPERVISOR, Role.AUDITOR) || survey.commitmentId() == null)
            throw new NotFound("draw of " + caseNo);
        var commitment = commitments.get(survey.commitmentId());
        String seed = commitment.seed(caseNo);
        List<Long> order = Draw.order(seed, survey.pool());
        List<Long> drawn =
                surveys.people(caseNo).stream().map(Surveys.Person::clientId).toList();
        var differences = new ArrayList<String>();
        if (!Draw.commitment(commitment.hidden()).equals(commitment.digest())) differences.add("commitment");
        if (drawn.size() < survey.drawn() || !order.subList(0, drawn.size()).equals(drawn)) differences.add("drawn");
        return new DrawFile(
                caseNo,
                commitment.digest(),
                java.util.HexFormat.of().formatHex(commitment.hidden()),
                seed,
                Draw.poolDigest(survey.pool()),
                survey.pool(),
                order,
                drawn,
                differences);
    }
}
