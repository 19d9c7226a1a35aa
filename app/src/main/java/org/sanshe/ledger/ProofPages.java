package org.sanshe.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.identity.Units;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 台账验证报告, and what the end of the year would do. */
@Controller
class ProofPages {

    private final LedgerProof proof;
    private final ProofReporting reporting;
    private final LedgerQueries queries;
    private final YearEnd yearEnd;
    private final Units units;
    private final SansheClock clock;

    ProofPages(
            LedgerProof proof,
            ProofReporting reporting,
            LedgerQueries queries,
            YearEnd yearEnd,
            Units units,
            SansheClock clock) {
        this.proof = proof;
        this.reporting = reporting;
        this.queries = queries;
        this.yearEnd = yearEnd;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/ledger/proof")
    ModelAndView proof(@RequestParam(required = false) Integer year, Actor actor, Locale locale) {
        boolean english = LedgerPages.english(locale);
        var report = proof.of(actor.unitId(), year == null ? clock.today().getYear() : year);
        List<Account> accounts = List.of(Account.values());
        return new ModelAndView("ledger/proof")
                .addObject("report", report)
                .addObject(
                        "unit",
                        actor.unitId() == null ? "—" : units.get(actor.unitId()).name())
                .addObject("at", clock.instant())
                .addObject("years", queries.years(actor.unitId()))
                .addObject("heads", accounts.stream().map(a -> a.in(english)).toList())
                .addObject("balances", amounts(accounts, report.balances()))
                .addObject(
                        "rows",
                        report.matrix().entrySet().stream()
                                .map(e -> new Row(e.getKey().in(english), amounts(accounts, e.getValue())))
                                .toList())
                .addObject(
                        "checks",
                        Arrays.stream(Proofs.values()).map(c -> c.in(english)).toList());
    }

    @PostMapping("/ledger/proof")
    String report(@RequestParam int year, Actor actor) {
        return "redirect:/documents/" + reporting.issue(year, actor).id();
    }

    private static List<Money> amounts(List<Account> accounts, Map<Account, Money> amounts) {
        return accounts.stream().map(a -> amounts.getOrDefault(a, Money.ZERO)).toList();
    }

    @GetMapping("/ledger/year-end")
    ModelAndView yearEnd(Actor actor) {
        int year = YearEnd.due(clock.today());
        return new ModelAndView("ledger/year-end")
                .addObject("year", year)
                .addObject("closings", actor.unitId() == null ? List.of() : yearEnd.preview(year, actor.unitId()))
                .addObject("open", !clock.today().isBefore(java.time.LocalDate.of(year, 12, 31)));
    }

    /** 一种凭证 and what it moved in all. */
    record Row(String kind, List<Money> amounts) {}
}
