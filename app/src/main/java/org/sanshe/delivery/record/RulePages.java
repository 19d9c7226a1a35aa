package org.sanshe.delivery.record;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 记录规则: what the officer sets for each line of the price list, filled in as its unit of pay suggests. */
@Controller
class RulePages {

    private final Reach reach;
    private final RuleBook rules;
    private final SansheClock clock;
    private final TransactionTemplate transaction;

    RulePages(Reach reach, RuleBook rules, SansheClock clock, TransactionTemplate transaction) {
        this.reach = reach;
        this.rules = rules;
        this.clock = clock;
        this.transaction = transaction;
    }

    @GetMapping("/records/{agreement}/rules")
    ModelAndView rules(@PathVariable String agreement, @RequestParam(required = false) String item, Actor actor) {
        Terms terms = reach.seen(agreement, actor).terms();
        String line = item != null
                ? item
                : terms.priceLines().isEmpty() ? "" : terms.priceLines().get(0).item();
        Map<String, String> typed = rules.of(agreement)
                .at(line, LocalDate.MAX)
                .map(RulePages::typed)
                .orElseGet(() -> suggested(terms, line));
        return page(terms, typed, Map.of(), actor);
    }

    @PostMapping("/records/{agreement}/rules")
    ModelAndView set(@PathVariable String agreement, @RequestParam Map<String, String> typed, Actor actor) {
        Terms terms = reach.seen(agreement, actor).terms();
        try {
            RecordRule rule = read(agreement, typed);
            transaction.executeWithoutResult(s -> rules.set(rule, actor));
            return new ModelAndView("redirect:/records/" + agreement + "/rules");
        } catch (InvalidInput wrong) {
            var page = page(terms, typed, wrong.fieldErrors(), actor);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(Terms terms, Map<String, String> typed, Map<String, String> errors, Actor actor) {
        return new ModelAndView("delivery/record-rules")
                .addObject("terms", terms)
                .addObject(
                        "items", terms.priceLines().stream().map(l -> l.item()).toList())
                .addObject("set", rules.of(terms.agreement()).versions())
                .addObject("measures", Measure.values())
                .addObject("typed", typed)
                .addObject("errors", errors)
                .addObject("maySet", actor.is(Role.OFFICER));
    }

    private Map<String, String> suggested(Terms terms, String item) {
        Measure measure = Measure.guess(terms.unitOfPay(), item);
        boolean visits = measure.kind() == RecordKind.VISIT || measure.kind() == RecordKind.CASE;
        var typed = new LinkedHashMap<String, String>();
        typed.put("item", item);
        typed.put("measure", measure.name());
        typed.put("validFrom", terms.from().toString());
        typed.put("clientSigns", String.valueOf(visits));
        typed.put("workerSigns", "true");
        typed.put("oneProvider", String.valueOf(measure == Measure.PERSON_MONTH));
        typed.put("deathMonthPaid", "true");
        typed.put("discounted", "true");
        typed.put("discount", "100");
        typed.put(
                "longestMinutes",
                rules.limit("LONGEST_VISIT_MINUTES", clock.today()).toPlainString());
        return typed;
    }

    private static Map<String, String> typed(RecordRule r) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("item", r.item());
        typed.put("measure", r.measure().name());
        typed.put("validFrom", r.validFrom().toString());
        typed.put("clientSigns", String.valueOf(r.clientSigns()));
        typed.put("workerSigns", String.valueOf(r.workerSigns()));
        typed.put("minPeople", String.valueOf(r.minPeople()));
        typed.put("minSessions", String.valueOf(r.minSessions()));
        typed.put("minPersonTimes", String.valueOf(r.minPersonTimes()));
        typed.put("minFollowUps", String.valueOf(r.minFollowUps()));
        typed.put("platform", r.platform());
        typed.put("discount", r.discount().stripTrailingZeros().toPlainString());
        typed.put("discounted", String.valueOf(r.discounted()));
        typed.put("yearlyCap", r.yearlyCap() == null ? "" : r.yearlyCap().yuan().toPlainString());
        typed.put("deathMonthPaid", String.valueOf(r.deathMonthPaid()));
        typed.put("oneProvider", String.valueOf(r.oneProvider()));
        typed.put("maxMonthlyHours", plain(r.maxMonthlyHours()));
        typed.put("namedStaff", String.join("、", r.namedStaff()));
        typed.put("longestMinutes", String.valueOf(r.longestMinutes()));
        typed.put("committedHours", plain(r.committedHours()));
        typed.put("source", r.source());
        typed.put(
                "tiers",
                r.tiers().stream()
                        .map(t -> t.visits() + " " + plain(t.hours()) + " "
                                + t.price().yuan().toPlainString())
                        .reduce("", (a, b) -> a + b + "\n"));
        return typed;
    }

    static RecordRule read(String agreement, Map<String, String> typed) {
        Measure measure = choice(typed.get("measure"));
        String platform = text(typed, "platform");
        BigDecimal committed = decimal(typed, "committedHours");
        List<RecordRule.Tier> tiers = tiers(typed.getOrDefault("tiers", ""));
        if (measure == Measure.VOLUNTEER && platform == null) {
            throw InvalidInput.at("platform", "请填写志愿服务平台", "Name the platform.");
        }
        if (measure == Measure.COMMITMENT && (committed == null || committed.signum() <= 0)) {
            throw InvalidInput.at("committedHours", "请填写承诺的工时", "Enter the hours committed.");
        }
        if (measure == Measure.PERSON_MONTH && tiers.isEmpty()) {
            throw InvalidInput.at("tiers", "请填写至少一个档次", "Enter at least one tier.");
        }
        BigDecimal discount = decimal(typed, "discount");
        if (discount != null && (discount.signum() <= 0 || discount.compareTo(BigDecimal.valueOf(100)) > 0)) {
            throw InvalidInput.at("discount", "折扣率应当大于0、不超过100", "More than 0 and at most 100.");
        }
        BigDecimal cap = decimal(typed, "yearlyCap");
        int longest = whole(typed, "longestMinutes");
        if (longest < 1 || longest > 1440) {
            throw InvalidInput.at("longestMinutes", "请填写1至1440之间的分钟数", "Between 1 and 1,440 minutes.");
        }
        return new RecordRule(
                0,
                agreement,
                obligatory(typed, "item", 1, 120),
                measure,
                day(typed.get("validFrom")),
                yes(typed, "clientSigns"),
                yes(typed, "workerSigns"),
                whole(typed, "minPeople"),
                whole(typed, "minSessions"),
                whole(typed, "minPersonTimes"),
                whole(typed, "minFollowUps"),
                measure == Measure.VOLUNTEER ? platform : null,
                discount == null ? BigDecimal.valueOf(100) : discount,
                yes(typed, "discounted"),
                cap == null || cap.signum() <= 0 ? null : Money.of(cap),
                yes(typed, "deathMonthPaid"),
                yes(typed, "oneProvider"),
                decimal(typed, "maxMonthlyHours"),
                Arrays.stream(typed.getOrDefault("namedStaff", "").split("[、,，;；\\s]+"))
                        .filter(s -> !s.isBlank())
                        .toList(),
                longest,
                measure == Measure.COMMITMENT ? committed : null,
                obligatory(typed, "source", 2, 500),
                tiers);
    }

    /** One tier a line: visits, hours, yuan. */
    private static List<RecordRule.Tier> tiers(String text) {
        var tiers = new ArrayList<RecordRule.Tier>();
        for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
            if (!line.strip().matches("\\d{1,3}[ ,，]+\\d{1,3}(\\.\\d{1,2})?[ ,，]+\\d{1,7}(\\.\\d{1,2})?")) {
                throw InvalidInput.at(
                        "tiers", "每行填写：次数 小时 金额，例如 4 8 290", "A line a tier: visits hours yuan, as 4 8 290.");
            }
            String[] part = line.strip().split("[ ,，]+");
            tiers.add(new RecordRule.Tier(Integer.parseInt(part[0]), new BigDecimal(part[1]), Money.of(part[2])));
        }
        return tiers;
    }

    private static Measure choice(String name) {
        return Arrays.stream(Measure.values())
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidInput.at("measure", "请选择计量方式", "Choose how it is measured."));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeException wrong) {
            throw InvalidInput.at("validFrom", "请填写生效日期", "Enter from when it holds.");
        }
    }

    private static String obligatory(Map<String, String> typed, String field, int least, int most) {
        String text = text(typed, field);
        if (text == null || text.length() < least || text.length() > most) {
            throw InvalidInput.at(field, "请填写（不超过" + most + "个字）", "Enter it (at most " + most + " characters).");
        }
        return text;
    }

    private static String text(Map<String, String> typed, String field) {
        String text = typed.getOrDefault(field, "").strip();
        return text.isEmpty() ? null : text;
    }

    private static boolean yes(Map<String, String> typed, String field) {
        return "true".equals(typed.get(field));
    }

    private static int whole(Map<String, String> typed, String field) {
        String text = text(typed, field);
        if (text == null) return 0;
        if (!text.matches("\\d{1,6}")) throw InvalidInput.at(field, "请填写整数", "Enter a whole number.");
        return Integer.parseInt(text);
    }

    private static BigDecimal decimal(Map<String, String> typed, String field) {
        String text = text(typed, field);
        if (text == null) return null;
        if (!text.matches("\\d{1,10}(\\.\\d{1,2})?")) throw InvalidInput.at(field, "请填写数字", "Enter a number.");
        return new BigDecimal(text);
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
