package org.sanshe.ledger;

import java.util.List;
import java.util.Locale;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 资金台账: balances by source and year, a line, an agreement, a voucher, and what was promised and has not arrived. */
@Controller
class LedgerPages {

    static final int PAGE = 50;

    private final LedgerQueries queries;
    private final LedgerTrail trail;
    private final Funding funding;
    private final Balances balances;
    private final SansheClock clock;

    LedgerPages(LedgerQueries queries, LedgerTrail trail, Funding funding, Balances balances, SansheClock clock) {
        this.queries = queries;
        this.trail = trail;
        this.funding = funding;
        this.balances = balances;
        this.clock = clock;
    }

    @GetMapping("/ledger")
    ModelAndView balances(
            @RequestParam(required = false) Integer year,
            @RequestParam(required = false) FundingSource source,
            Actor actor,
            Locale locale) {
        int shown = year == null ? clock.today().getYear() : year;
        var found = queries.balances(actor.unitId(), shown, source);
        return new ModelAndView("ledger/balances")
                .addObject("year", shown)
                .addObject("years", queries.years(actor.unitId()))
                .addObject("source", source)
                .addObject("sources", sources(english(locale)))
                .addObject("heads", LedgerView.heads(english(locale)))
                .addObject("bySource", LedgerView.bySource(found, english(locale)))
                .addObject(
                        "lines",
                        found.stream()
                                .map(b -> LedgerView.row(b, english(locale)))
                                .toList())
                .addObject("missing", missing(actor).size());
    }

    static List<Choice> sources(boolean english) {
        return java.util.Arrays.stream(FundingSource.values())
                .map(s -> new Choice(s.name(), s.in(english)))
                .toList();
    }

    @GetMapping("/ledger/lines/{id}")
    ModelAndView line(@PathVariable long id, @RequestParam(required = false) Long before, Actor actor, Locale locale) {
        var line = queries.line(id, actor.unitId());
        var found = queries.vouchers(actor.unitId(), VoucherFilter.ofLine(id), before, PAGE + 1);
        return page("ledger/line", found, locale)
                .addObject("name", line.line().name())
                .addObject("heads", LedgerView.heads(english(locale)))
                .addObject("row", LedgerView.row(line, english(locale)))
                .addObject("agreements", trail.agreementsOf(id));
    }

    /** Vouchers with what they are called, and where the next page begins. */
    static ModelAndView page(String view, List<Voucher> found, Locale locale) {
        boolean more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        return new ModelAndView(view)
                .addObject("vouchers", shown)
                .addObject("english", english(locale))
                .addObject("next", more ? shown.get(PAGE - 1).id() : null);
    }

    @GetMapping("/ledger/agreements/{no}")
    ModelAndView agreement(@PathVariable String no, Actor actor, Locale locale) {
        queries.visible(no, actor.unitId());
        var accounts = LedgerView.SHOWN.stream()
                .filter(a -> a != Account.AVAILABLE && a != Account.LAPSED)
                .toList();
        return new ModelAndView("ledger/agreement")
                .addObject("no", no)
                .addObject("english", english(locale))
                .addObject("shares", funding.of(no))
                .addObject(
                        "heads",
                        accounts.stream().map(a -> a.in(english(locale))).toList())
                .addObject(
                        "amounts",
                        accounts.stream().map(a -> balances.of(no, a)).toList())
                .addObject("vouchers", trail.ofAgreement(no));
    }

    @GetMapping("/ledger/vouchers/{id}")
    ModelAndView voucher(@PathVariable long id, Actor actor, Locale locale) {
        var voucher = queries.voucher(id, actor.unitId());
        var postings = trail.postings(id);
        return new ModelAndView("ledger/voucher")
                .addObject("v", voucher)
                .addObject("english", english(locale))
                .addObject("postings", postings)
                .addObject(
                        "sum",
                        new Money(postings.stream()
                                .mapToLong(p -> p.amount().fen())
                                .sum()));
    }

    @GetMapping("/ledger/missing")
    ModelAndView missing(Actor actor, Locale locale) {
        return new ModelAndView("ledger/missing")
                .addObject("shares", missing(actor))
                .addObject("english", english(locale));
    }

    private List<Funding.Share> missing(Actor actor) {
        return actor.unitId() == null ? List.of() : funding.missing(actor.unitId(), clock.today());
    }

    static boolean english(Locale locale) {
        return "en".equals(locale.getLanguage());
    }

    /** 选项. */
    record Choice(String value, String label) {}
}
