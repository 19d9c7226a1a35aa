package org.sanshe.grant.reward;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanshe.document.Documents;
import org.sanshe.grant.reward.SupportDesk.Row;
import org.sanshe.grant.reward.SupportList.Entry;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.sanshe.party.ImportTable;
import org.sanshe.party.Registry;
import org.sanshe.party.TableReader;
import org.springframework.stereotype.Component;

/** 名单读取: the rows typed and those of a file, each with what is wrong with it; nothing is taken while a row is wrong. */
@Component
class SupportReading {

    private static final Map<String, Set<String>> HEADINGS = Map.of(
            "code", Set.of("统一社会信用代码", "信用代码", "creditcode"),
            "project", Set.of("项目", "项目名称", "事项", "project"),
            "amount", Set.of("资助金额", "金额", "amount"),
            "own", Set.of("自筹金额", "自筹", "own"));

    private final Registry registry;
    private final Documents documents;
    private final TableReader tables;

    SupportReading(Registry registry, Documents documents, TableReader tables) {
        this.registry = registry;
        this.documents = documents;
        this.tables = tables;
    }

    /** @throws InvalidInput with every row that does not fit: typed ones at their field, those of the file by number */
    List<Entry> read(List<Row> typed, String file) {
        var entries = new ArrayList<Entry>();
        var seen = new HashSet<Long>();
        var wrong = new LinkedHashMap<String, String>();
        for (int i = 0; i < typed.size(); i++) {
            Row row = typed.get(i);
            String problem = take(row.creditCode(), row.project(), row.amount(), row.own(), entries, seen);
            if (problem != null) wrong.put("entries[" + i + "].creditCode", problem);
        }
        if (file != null && !file.isBlank()) {
            var report = ofFile(file, entries, seen);
            if (!report.isEmpty()) wrong.put("file", String.join(Language.isEnglish() ? "; " : "；", report));
        }
        if (wrong.isEmpty() && entries.isEmpty()) {
            throw InvalidInput.at("entries", "请填写名单或者选择文件。", "Type the list, or choose a file.");
        }
        if (!wrong.isEmpty()) throw new InvalidInput(wrong);
        return entries;
    }

    private List<String> ofFile(String file, List<Entry> entries, Set<Long> seen) {
        ImportTable table;
        try {
            table = tables.read(documents.bytes(documents.byRef(file).id()));
        } catch (ImportTable.Unreadable unreadable) {
            return List.of(Language.isEnglish() ? "the file is no XLSX or CSV table" : "文件不是可以读取的XLSX或者CSV表格");
        }
        var columns = new LinkedHashMap<String, Integer>();
        HEADINGS.forEach((key, names) -> {
            for (int i = 0; i < table.header().size(); i++) {
                String heading = table.header().get(i).replaceAll("\\s", "").toLowerCase(java.util.Locale.ROOT);
                if (names.contains(heading)) columns.putIfAbsent(key, i);
            }
        });
        if (!columns.keySet().containsAll(Set.of("code", "project", "amount"))) {
            return List.of(Language.isEnglish() ? "headings wanted: 统一社会信用代码, 项目, 资助金额" : "表头应当有：统一社会信用代码、项目、资助金额");
        }
        var report = new ArrayList<String>();
        for (ImportTable.Row row : table.rows()) {
            if (row.isBlank()) continue;
            String problem = take(
                    row.cell(columns.get("code")),
                    row.cell(columns.get("project")),
                    number(row.cell(columns.get("amount"))),
                    columns.containsKey("own") ? number(row.cell(columns.get("own"))) : BigDecimal.ZERO,
                    entries,
                    seen);
            if (problem != null) {
                report.add((Language.isEnglish() ? "row " + row.number() + ": " : "第" + row.number() + "行：") + problem);
            }
        }
        return report;
    }

    /** Null when the row was taken. */
    private String take(
            String code, String project, BigDecimal amount, BigDecimal own, List<Entry> entries, Set<Long> seen) {
        boolean english = Language.isEnglish();
        var found = registry.findByCode(code == null ? "" : code);
        if (found.isEmpty()) return english ? code + " is not in the register" : code + "不在主体登记库中，请先登记";
        if (!seen.add(found.get().id())) {
            return english
                    ? found.get().name() + " is in the list twice"
                    : found.get().name() + "在名单中重复";
        }
        if (project == null || project.isBlank()) return english ? "the project is missing" : "缺项目名称";
        boolean right = amount != null
                && amount.signum() > 0
                && amount.stripTrailingZeros().scale() <= 2;
        if (!right) return english ? "the amount is no amount of money above 0" : "资助金额应当是大于0、最多两位小数的数";
        Money brought = own == null || own.signum() <= 0 ? Money.ZERO : Money.of(own);
        entries.add(new Entry(
                entries.size() + 1,
                found.get().id(),
                found.get().name(),
                project.strip(),
                Money.of(amount),
                brought,
                false));
        return null;
    }

    private static BigDecimal number(String text) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : new BigDecimal(text.replace(",", "").replace("，", "").strip());
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
