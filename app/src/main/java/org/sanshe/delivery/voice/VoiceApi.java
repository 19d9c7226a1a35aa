package org.sanshe.delivery.voice;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.delivery.Ballots;
import org.sanshe.delivery.Voices;
import org.sanshe.kernel.Actor;
import org.sanshe.notice.TextMessages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 服务对象意见接口: what the officer's page does, for programs. */
@RestController
@RequestMapping("/api/v1/voices")
class VoiceApi {

    private final HandingOut handingOut;
    private final Progress progress;

    VoiceApi(HandingOut handingOut, Progress progress) {
        this.handingOut = handingOut;
        this.progress = progress;
    }

    /**
     * 征询进度.
     *
     * @param waiting how many have no code yet
     * @param questions empty while no sums are shown
     */
    record Shown(
            String caseNo,
            LocalDate servedFrom,
            LocalDate servedTo,
            LocalDate until,
            int waiting,
            int unreachable,
            boolean enough,
            Voices.Summary summary,
            Map<TextMessages.Status, Long> texts,
            int counted,
            Integer notGiven,
            List<Ballots.Question> questions) {}

    /** Progress, and sums once they may be shown. */
    @GetMapping("/{caseNo}")
    Shown show(@PathVariable String caseNo, Actor actor, Locale locale) {
        var v = progress.of(caseNo, actor, locale);
        return new Shown(
                caseNo,
                v.survey().servedFrom(),
                v.survey().servedTo(),
                v.survey().until(),
                v.waiting(),
                v.unreachable(),
                v.enough(),
                v.summary(),
                v.texts(),
                v.counted(),
                v.notGiven(),
                v.questions());
    }

    /** The draw, to be repeated; for supervisors and auditors. */
    @GetMapping("/{caseNo}/draw")
    Progress.DrawFile draw(@PathVariable String caseNo, Actor actor) {
        return progress.draw(caseNo, actor);
    }

    /**
     * 印制.
     *
     * @param again instead of those printed before and not used
     * @param numbered with 1, 2, 3 … on them
     */
    record Print(boolean again, boolean numbered) {}

    /** The slips as PDF; they can be had once only. */
    @PostMapping("/{caseNo}/slips")
    ResponseEntity<byte[]> slips(@PathVariable String caseNo, @RequestBody Print print, Actor actor) {
        return VoicePages.pdf(caseNo, handingOut.slips(caseNo, print.again(), print.numbered(), actor));
    }

    /** Sends the codes by text message. Answers how many. */
    @PostMapping("/{caseNo}/texts")
    Map<String, Integer> texts(@PathVariable String caseNo, Actor actor) {
        return Map.of("sent", handingOut.texts(caseNo, actor));
    }

    /** 延期. */
    record Extension(LocalDate until, String reason) {}

    /** Takes answers for longer. */
    @PostMapping("/{caseNo}/extension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void extend(@PathVariable String caseNo, @RequestBody Extension given, Actor actor) {
        handingOut.extend(caseNo, given.until(), given.reason(), actor);
    }

    /**
     * 补抽.
     *
     * @param places in the draw of those who could not be reached
     */
    record Replacement(List<Integer> places, String reason) {}

    /** Draws others in place of those who could not be reached. Answers how many. */
    @PostMapping("/{caseNo}/replacements")
    Map<String, Integer> replace(@PathVariable String caseNo, @RequestBody Replacement given, Actor actor) {
        List<Integer> places = given.places() == null ? List.of() : given.places();
        return Map.of("drawn", handingOut.replace(caseNo, places, given.reason(), actor));
    }
}
