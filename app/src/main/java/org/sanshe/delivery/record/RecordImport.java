package org.sanshe.delivery.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.ImportTable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 导入服务记录: a whole file or nothing. Every row is tried, so that the report tells of all of them; only when none has
 * a problem does the transaction stand.
 */
@Component
class RecordImport {

    /** The columns, by what people read at their head, in Chinese and English. */
    static final List<String[]> COLUMNS = List.of(
            new String[] {"item", "价目", "Line"},
            new String[] {"on", "服务日期", "Day"},
            new String[] {"from", "开始时间", "From"},
            new String[] {"to", "结束时间", "To"},
            new String[] {"place", "服务地点", "Place"},
            new String[] {"worker", "服务人员", "Worker"},
            new String[] {"name", "服务对象姓名", "Client"},
            new String[] {"residentId", "身份证号码", "Resident ID"},
            new String[] {"phone", "联系电话", "Phone"},
            new String[] {"attendance", "参加人数", "Attendance"},
            new String[] {"series", "小组或个案", "Group or case"},
            new String[] {"platformNo", "志愿平台记录号", "Platform record"},
            new String[] {"content", "服务内容", "What was done"},
            new String[] {"clientSign", "服务对象签字", "Client's signature"},
            new String[] {"workerSign", "服务人员签字", "Worker's signature"});

    private static final int MOST_PROBLEMS = 200;

    private final ImportFile files;
    private final RuleBook rules;
    private final Recording recording;
    private final ClientBook clients;
    private final TransactionTemplate transaction;

    RecordImport(
            ImportFile files,
            RuleBook rules,
            Recording recording,
            ClientBook clients,
            TransactionTemplate transaction) {
        this.files = files;
        this.rules = rules;
        this.recording = recording;
        this.clients = clients;
        this.transaction = transaction;
    }

    /** 导入报告. @param entered how many records were written; 0 with problems */
    record Report(int entered, List<Problem> problems) {}

    /** One problem. @param row as the spreadsheet counts; 0 for the whole file */
    record Problem(int row, String text) {}

    /** Takes a file in; with problems nothing was written. */
    Report run(String agreement, byte[] bytes, UUID command, Actor actor) {
        ImportFile.Opened opened = files.open(bytes, COLUMNS, "item", "on", "from", "to");
        if (opened.problem() != null) return new Report(0, List.of(opened.problem()));
        ImportTable table = opened.table();
        Map<String, Integer> columns = opened.columns();
        return transaction.execute(status -> {
            Report report = write(agreement, table, columns, command, actor);
            if (!report.problems().isEmpty()) status.setRollbackOnly();
            return report;
        });
    }

    private Report write(String agreement, ImportTable table, Map<String, Integer> columns, UUID command, Actor actor) {
        Rules set = rules.of(agreement);
        var problems = new ArrayList<Problem>();
        var tried = new ArrayList<Recording.Row>();
        for (ImportTable.Row row : table.rows()) {
            if (problems.size() >= MOST_PROBLEMS) break;
            try {
                tried.add(new Recording.Row(row.number(), entry(set, row, columns, actor)));
            } catch (InvalidInput wrong) {
                problems.add(new Problem(
                        row.number(), String.join("；", wrong.fieldErrors().values())));
            }
        }
        int entered = recording.enterAll(agreement, tried, command, actor, (row, failure) -> {
            if (problems.size() < MOST_PROBLEMS) problems.add(new Problem(row, told(failure)));
        });
        problems.sort(java.util.Comparator.comparingInt(Problem::row));
        return new Report(problems.isEmpty() ? entered : 0, problems);
    }

    private Entry entry(Rules set, ImportTable.Row row, Map<String, Integer> columns, Actor actor) {
        String item = ImportFile.cell(row, columns, "item");
        RecordKind kind = set.versions().stream()
                .filter(r -> r.item().equals(item) && r.measure().kind() != null)
                .map(r -> r.measure().kind())
                .findFirst()
                .orElseThrow(() -> InvalidInput.at("item", "合同没有这条价目或者没有记录规则", "No such line, or no rules for it."));
        String name = ImportFile.cell(row, columns, "name");
        List<Long> people = kind.hasClients() && name != null
                ? List.of(clients.known(
                        actor.organizationId(),
                        name,
                        ImportFile.cell(row, columns, "residentId"),
                        ImportFile.cell(row, columns, "phone"),
                        actor))
                : List.of();
        String attendance = ImportFile.cell(row, columns, "attendance");
        if (attendance != null && !attendance.matches("\\d{1,6}")) {
            throw InvalidInput.at("attendance", "参加人数应当是整数", "Attendance must be a whole number.");
        }
        return new Entry(
                kind,
                item,
                date(ImportFile.cell(row, columns, "on")),
                time(ImportFile.cell(row, columns, "from")),
                time(ImportFile.cell(row, columns, "to")),
                ImportFile.cell(row, columns, "place"),
                ImportFile.cell(row, columns, "worker"),
                people,
                attendance == null ? null : Integer.valueOf(attendance),
                kind.hasSeries() ? ImportFile.cell(row, columns, "series") : null,
                kind == RecordKind.VOLUNTEER ? ImportFile.cell(row, columns, "platformNo") : null,
                ImportFile.cell(row, columns, "content"),
                signature(
                        ImportFile.cell(row, columns, "clientSign"),
                        Signature.WRITTEN,
                        Signature.FINGERPRINT,
                        Signature.STAMP),
                signature(ImportFile.cell(row, columns, "workerSign"), Signature.WRITTEN),
                List.of(),
                List.of(),
                List.of(),
                Entry.Source.IMPORT);
    }

    private static Signature signature(String text, Signature... allowed) {
        if (text == null || text.equals(Signature.NONE.in(false)) || text.equals("否")) return Signature.NONE;
        if (text.equals("是") || text.equals("已签字")) return Signature.WRITTEN;
        return Arrays.stream(allowed)
                .filter(s -> s.in(false).equals(text)
                        || s.in(true).equalsIgnoreCase(text)
                        || s.name().equals(text))
                .findFirst()
                .orElseThrow(() -> InvalidInput.at(
                        "sign", "签字方式应当是：纸质签名、按指印、盖章、未签字", "Signed on paper, Fingerprint, Stamp or Not signed."));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text == null ? "" : text.replace('/', '-'));
        } catch (DateTimeException wrong) {
            throw InvalidInput.at("on", "服务日期不正确，例如 2026-05-04", "Not a date; for example 2026-05-04.");
        }
    }

    private static LocalTime time(String text) {
        try {
            String value = text == null ? "" : text.replace('：', ':');
            return LocalTime.parse(value.indexOf(':') == 1 ? "0" + value : value);
        } catch (DateTimeException wrong) {
            throw InvalidInput.at("from", "时间不正确，例如 09:30", "Not a time; for example 09:30.");
        }
    }

    private static String told(RuntimeException failure) {
        if (failure instanceof InvalidInput wrong)
            return String.join("；", wrong.fieldErrors().values());
        return ((Refusal) failure).message(LocaleContextHolder.getLocale());
    }
}
