package org.sanshe.incubation.base;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.incubation.Base.Level;
import org.sanshe.incubation.BaseRules.Excluded;
import org.sanshe.incubation.BaseRules.Ground;
import org.sanshe.incubation.BaseRules.Stage;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Role;
import org.sanshe.party.CreditCodeKind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 孵化基地页: the capacity map, one base as anybody can read it, and what would apply. */
@Controller
class BasePages {

    private static final List<CreditCodeKind> KINDS =
            List.of(CreditCodeKind.ASSOCIATION, CreditCodeKind.SERVICE_BODY, CreditCodeKind.FOUNDATION);

    private final BaseMap map;
    private final BaseReading reading;
    private final BaseTrial trial;
    private final SampleRules samples;

    BasePages(BaseMap map, BaseReading reading, BaseTrial trial, SampleRules samples) {
        this.map = map;
        this.reading = reading;
        this.trial = trial;
        this.samples = samples;
    }

    @GetMapping("/incubation/bases")
    String list(
            @RequestParam(required = false) String region,
            @RequestParam(required = false) Level level,
            @RequestParam(required = false) String text,
            @RequestParam(defaultValue = "false") boolean free,
            Actor actor,
            Model model) {
        var filter = new BaseMap.Filter(region, level, text, free);
        List<BaseMap.Line> lines = map.lines(filter);
        model.addAttribute("f", filter);
        model.addAttribute("levels", Level.values());
        model.addAttribute("regions", BaseMap.regions(lines));
        model.addAttribute(
                "places", lines.stream().mapToInt(BaseMap.Line::places).sum());
        model.addAttribute("taken", lines.stream().mapToInt(BaseMap.Line::taken).sum());
        model.addAttribute("more", lines.size() == BaseMap.MOST);
        model.addAttribute("officer", actor.is(Role.OFFICER));
        model.addAttribute("samples", samples.all());
        return "incubation/bases";
    }

    @GetMapping("/incubation/bases/{id}")
    String read(
            @PathVariable long id,
            @RequestParam(required = false) Integer version,
            Actor actor,
            Locale locale,
            Model model) {
        model.addAttribute("page", reading.of(id, version, actor, english(locale)));
        return "incubation/base";
    }

    /** One of the rules that come with the application. */
    @GetMapping("/incubation/bases/samples/{code}")
    String sample(@PathVariable String code, Actor actor, Locale locale, Model model) {
        var rules = samples.of(code).orElseThrow(() -> new org.sanshe.kernel.NotFound("sample rules " + code));
        model.addAttribute("rules", rules);
        model.addAttribute("view", RulesView.of(rules.body(), english(locale)));
        model.addAttribute("officer", actor.is(Role.OFFICER));
        return "incubation/sample";
    }

    /** What would apply: nothing is kept, and no case is needed. */
    @GetMapping("/incubation/bases/try")
    String attempt(BaseTrial.Question asked, Actor actor, Locale locale, Model model) {
        boolean english = english(locale);
        var kinds = new LinkedHashMap<String, String>();
        KINDS.forEach(k -> kinds.put(k.name(), in(EntryWords.kind(k), english)));
        kinds.put(CreditCodeKind.COMPANY.name(), in(EntryWords.kind(CreditCodeKind.COMPANY), english));
        model.addAttribute("asked", asked);
        model.addAttribute("kinds", kinds);
        model.addAttribute("natures", Excluded.values());
        model.addAttribute("tracks", Track.values());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("grounds", Ground.values());
        model.addAttribute("bases", map.lines(new BaseMap.Filter(null, null, null, false)));
        model.addAttribute("samples", samples.all());
        model.addAttribute("staff", actor.isStaff());
        model.addAttribute("errors", Map.of());
        if (asked.rules() != null && !asked.rules().isBlank()) {
            try {
                model.addAttribute("result", trial.of(asked, actor));
            } catch (InvalidInput e) {
                model.addAttribute("errors", e.fieldErrors());
            }
        }
        return "incubation/try";
    }

    static boolean english(Locale locale) {
        return "en".equals(locale.getLanguage());
    }

    private static String in(Finding.Said said, boolean english) {
        return english ? said.en() : said.zh();
    }
}
