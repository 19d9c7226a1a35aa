package org.sanshe.evaluation.scheme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.ImportTable;
import org.sanshe.party.TableReader;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 导入方案: a whole sheet becomes a draft, or nothing does; the report tells of every row that cannot be read. */
@Component
class SchemeImport {

    private final TableReader reader;
    private final SchemeBook book;
    private final Drafting drafting;
    private final MessageSource messages;

    SchemeImport(TableReader reader, SchemeBook book, Drafting drafting, MessageSource messages) {
        this.reader = reader;
        this.book = book;
        this.drafting = drafting;
        this.messages = messages;
    }

    /** 导入报告. @param id of the draft; null with problems */
    record Report(Long id, List<Line> problems) {}

    /** One problem. @param row as the spreadsheet counts; 0 for the whole file */
    record Line(int row, String text) {}

    /** Takes a file in as a new draft, or as what the unit's draft of the same code says from now on. */
    Report run(byte[] bytes, Actor actor) {
        Locale locale = LocaleContextHolder.getLocale();
        boolean english = Plain.english(locale);
        ImportTable table;
        try {
            table = reader.read(bytes);
        } catch (ImportTable.Unreadable unreadable) {
            String said = messages.getMessage("party.problem." + unreadable.code(), unreadable.args(), locale);
            return new Report(null, List.of(new Line(0, said)));
        }
        SchemeTable.Taken taken = SchemeTable.read(table);
        var problems = new ArrayList<Line>();
        taken.problems().forEach(p -> problems.add(new Line(p.row(), p.text(english))));
        if (problems.isEmpty()) {
            SheetReading.of(taken.sheet())
                    .problems()
                    .forEach(p -> problems.add(new Line(taken.row(p), p.text(english))));
        }
        problems.sort(Comparator.comparingInt(Line::row));
        if (!problems.isEmpty()) return new Report(null, List.copyOf(problems));
        try {
            return new Report(write(taken.sheet(), actor), List.of());
        } catch (Refusal refused) {
            return new Report(null, List.of(new Line(0, refused.message(locale))));
        }
    }

    private long write(SchemeSheet sheet, Actor actor) {
        var draft = actor.unitId() == null
                ? java.util.Optional.<Long>empty()
                : book.draft(actor.unitId(), sheet.head().code());
        if (draft.isEmpty()) return drafting.draft(sheet, actor);
        drafting.change(draft.get(), book.own(draft.get(), actor).revision(), sheet, actor);
        return draft.get();
    }
}
