package org.sanshe.grant.award;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.sanshe.grant.award.BulkChecks.Verdict;
import org.sanshe.grant.call.Rounds;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** 批量审查页: tick, see what would follow, do it, read what came of each. */
@Controller
class BulkCheckPages {

    private final BulkChecks checks;
    private final Rounds rounds;

    BulkCheckPages(BulkChecks checks, Rounds rounds) {
        this.checks = checks;
        this.rounds = rounds;
    }

    @GetMapping("/grants/rounds/{no}/checks")
    ModelAndView list(@PathVariable String no, Actor actor) {
        var choices = checks.choices(no, actor);
        return page(no).addObject("choices", choices).addObject("sections", checks.sections(choices, actor));
    }

    private ModelAndView page(String no) {
        return new ModelAndView("grant/checks").addObject("round", rounds.get(no));
    }

    /** What it would cause; nothing is changed. */
    @PostMapping("/grants/rounds/{no}/checks/preview")
    ModelAndView preview(
            @PathVariable String no,
            @RequestParam(required = false) Set<String> application,
            @RequestParam Verdict.Kind verdict,
            @RequestParam(defaultValue = "0") int section,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Locale locale) {
        Verdict said = said(application, verdict, section, reason);
        return page(no).addObject("effects", checks.would(no, application, said, actor, locale))
                .addObject("verdict", said)
                .addObject("command", UUID.randomUUID());
    }

    @PostMapping("/grants/rounds/{no}/checks")
    ModelAndView make(
            @PathVariable String no,
            @RequestParam(required = false) Set<String> application,
            @RequestParam Verdict.Kind verdict,
            @RequestParam(defaultValue = "0") int section,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam("_command") UUID command,
            Actor actor,
            Locale locale) {
        Verdict said = said(application, verdict, section, reason);
        return page(no).addObject("results", checks.make(no, application, said, command, actor, locale));
    }

    /** 一件的结果 in the interface. */
    record Made(String application, boolean done, String text) {}

    @PostMapping("/api/v1/grants/rounds/{no}/checks")
    @ResponseBody
    List<Made> makeAll(
            @PathVariable String no,
            @RequestParam(required = false) Set<String> application,
            @RequestParam Verdict.Kind verdict,
            @RequestParam(defaultValue = "0") int section,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "true") boolean dryRun,
            Actor actor,
            Locale locale) {
        Verdict said = said(application, verdict, section, reason);
        var effects = dryRun
                ? checks.would(no, application, said, actor, locale)
                : checks.make(no, application, said, UUID.randomUUID(), actor, locale);
        return effects.stream()
                .map(e -> new Made(e.choice().application().caseNo(), e.done(), e.text()))
                .toList();
    }

    private static Verdict said(Set<String> application, Verdict.Kind kind, int section, String reason) {
        if (application == null || application.isEmpty()) {
            throw InvalidInput.at("application", "请至少选一件申请。", "Choose at least one application.");
        }
        if (kind != Verdict.Kind.ADMIT && reason.isBlank()) {
            throw InvalidInput.at("reason", "请写明理由。", "Say why.");
        }
        return new Verdict(kind, section, reason.strip());
    }
}
