package org.sanshe.incubation.base;

import java.util.List;
import java.util.Locale;
import org.sanshe.incubation.Base.Level;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.Places.Occupancy;
import org.sanshe.kernel.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 孵化基地接口: what the pages do, as JSON. */
@RestController
@RequestMapping("/api/v1/incubation/bases")
class BaseApi {

    private final BaseMap map;
    private final BaseReading reading;
    private final BaseTrial trial;

    BaseApi(BaseMap map, BaseReading reading, BaseTrial trial) {
        this.map = map;
        this.reading = reading;
        this.trial = trial;
    }

    /** The bases as filtered, with who is in them counted. */
    @GetMapping
    List<BaseMap.Line> list(
            @RequestParam(required = false) String region,
            @RequestParam(required = false) Level level,
            @RequestParam(required = false) String text,
            @RequestParam(defaultValue = "false") boolean free) {
        return map.lines(new BaseMap.Filter(region, level, text, free));
    }

    /** One base with the version of its rules in force, or another one. */
    @GetMapping("/{id}")
    Read read(@PathVariable long id, @RequestParam(required = false) Integer version, Actor actor, Locale locale) {
        var page = reading.of(id, version, actor, BasePages.english(locale));
        return new Read(
                id,
                page.base().status().name(),
                page.head(),
                page.occupancy(),
                page.versions(),
                page.rules() == null ? null : page.rules().body(),
                page.operations().stream()
                        .map(o -> new Run(
                                o.organization(),
                                o.agreement(),
                                o.from().toString(),
                                o.until().toString(),
                                o.kpis()))
                        .toList());
    }

    /** What would apply to a body on a day; nothing is kept. */
    @PostMapping("/{rules}/trials")
    Tried attempt(@PathVariable String rules, @RequestBody BaseTrial.Question asked, Actor actor, Locale locale) {
        BaseTrial.Result result = trial.of(asked.about(rules), actor);
        boolean english = BasePages.english(locale);
        return new Tried(
                result.day().toString(),
                result.rules() == null ? null : result.rules().version(),
                result.met(),
                result.findings().stream()
                        .map(f -> new Condition(f.rule().name(), f.passed(), f.in(english), f.source(), f.verified()))
                        .toList());
    }

    /** One base. @param rules null before the first version is published */
    record Read(
            long id,
            String status,
            BaseHead base,
            Occupancy occupancy,
            List<BaseReading.Version> versions,
            BaseRules.Body rules,
            List<Run> operations) {}

    /** Who runs it, or ran it. */
    record Run(String organization, String agreement, String from, String until, List<BaseOperations.Kpi> kpis) {}

    /** A condition with what was found. */
    record Condition(String rule, boolean met, String text, String source, boolean verified) {}

    /** What would apply. @param version null when no rules hold on the day */
    record Tried(String day, Integer version, boolean met, List<Condition> conditions) {}
}
