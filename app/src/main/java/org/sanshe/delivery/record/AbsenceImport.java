package org.sanshe.delivery.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sanshe.delivery.record.Absences.Kind;
import org.sanshe.delivery.record.RecordImport.Problem;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.party.ImportTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 导入死亡、住院、封控登记: a whole file or nothing; every row is looked at, so that the report tells of all of them. */
@Component
class AbsenceImport {

    /** The columns, by what people read at their head, in Chinese and English. */
    static final List<String[]> COLUMNS = List.of(
            new String[] {"kind", "类别", "Kind"},
            new String[] {"name", "姓名", "Name"},
            new String[] {"residentId", "身份证号码", "Resident ID"},
            new String[] {"from", "开始日期", "From"},
            new String[] {"to", "结束日期", "To"},
            new String[] {"source", "依据", "Basis"});

    private static final int MOST_PROBLEMS = 200;

    private final ImportFile files;
    private final Absences absences;

    AbsenceImport(ImportFile files, Absences absences) {
        this.files = files;
        this.absences = absences;
    }

    /** 导入报告. @param entered how many entries were written; @param found how many findings they brought about */
    record Report(int entered, int found, List<Problem> problems) {}

    /** Takes a file in; with problems nothing was written. */
    @Transactional
    public Report run(byte[] bytes, Actor actor) {
        ImportFile.Opened opened = files.open(bytes, COLUMNS, "kind", "from", "source");
        if (opened.problem() != null) return new Report(0, 0, List.of(opened.problem()));
        var problems = new ArrayList<Problem>();
        var read = new ArrayList<Absences.New>();
        for (ImportTable.Row row : opened.table().rows()) {
            if (problems.size() >= MOST_PROBLEMS) break;
            try {
                Absences.New one = read(row, opened.columns());
                absences.check(one);
                read.add(one);
            } catch (InvalidInput wrong) {
                problems.add(new Problem(
                        row.number(), String.join("；", wrong.fieldErrors().values())));
            }
        }
        if (!problems.isEmpty()) return new Report(0, 0, problems);
        return new Report(read.size(), absences.enter(read, actor), List.of());
    }

    private static Absences.New read(ImportTable.Row row, Map<String, Integer> columns) {
        return new Absences.New(
                kind(ImportFile.cell(row, columns, "kind")),
                ImportFile.cell(row, columns, "name"),
                ImportFile.cell(row, columns, "residentId"),
                day("from", ImportFile.cell(row, columns, "from")),
                day("to", ImportFile.cell(row, columns, "to")),
                ImportFile.cell(row, columns, "source"));
    }

    private static Kind kind(String text) {
        return Arrays.stream(Kind.values())
                .filter(k -> k.in(false).equals(text) || k.in(true).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() ->
                        InvalidInput.at("kind", "类别应当是：死亡、住院、封控", "The kind is Died, In hospital or Locked down."));
    }

    private static LocalDate day(String field, String text) {
        try {
            return text == null ? null : LocalDate.parse(text.replace('/', '-'));
        } catch (DateTimeException wrong) {
            throw InvalidInput.at(field, "日期不正确，例如 2026-05-04", "Not a date; for example 2026-05-04.");
        }
    }
}
