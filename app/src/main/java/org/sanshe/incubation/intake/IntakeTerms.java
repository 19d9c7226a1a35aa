package org.sanshe.incubation.intake;

import java.time.LocalDate;
import java.util.Date;
import org.sanshe.calendar.Calendars;
import org.sanshe.calendar.Deadlines;
import org.sanshe.calendar.Term;
import org.sanshe.incubation.BaseRules;
import org.sanshe.kernel.LegalBasis;
import org.springframework.stereotype.Component;

/** 办法规定的期限: deadlines whose length the rules of a base say. */
@Component
class IntakeTerms {

    private final Calendars calendars;
    private final Deadlines deadlines;

    IntakeTerms(Calendars calendars, Deadlines deadlines) {
        this.calendars = calendars;
        this.deadlines = deadlines;
    }

    /** 工作日, the first not counted. */
    Date workingDays(String caseNo, String node, String key, LocalDate from, int days, BaseRules rules) {
        return set(caseNo, node, key, from, Term.workingDays(days, basis(rules)));
    }

    /** 月. */
    Date months(String caseNo, String node, String key, LocalDate from, int months, BaseRules rules) {
        return set(caseNo, node, key, from, Term.months(months, basis(rules)));
    }

    private Date set(String caseNo, String node, String key, LocalDate from, Term term) {
        var last = calendars.current().deadline(from, term).lastMoment().toInstant();
        return deadlines.choose(caseNo, node, key, from, last);
    }

    /** The rules themselves as a basis. */
    static LegalBasis basis(BaseRules rules) {
        return new LegalBasis(rules.name(), "");
    }
}
