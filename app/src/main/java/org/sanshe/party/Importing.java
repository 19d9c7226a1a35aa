package org.sanshe.party;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 导入: takes whole files into the registry, or nothing. Every row is checked first; only when none has a problem are all
 * written, in one transaction. The same file again changes nothing.
 */
@Component
class Importing {

    private static final int MAX_PROBLEMS = 500;

    private final TableReader reader;
    private final List<RowImport> imports;
    private final Labels labels;
    private final JdbcClient jdbc;
    private final SansheClock clock;

    Importing(TableReader reader, List<RowImport> imports, Labels labels, JdbcClient jdbc, SansheClock clock) {
        this.reader = reader;
        this.imports = imports;
        this.labels = labels;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Imports a file; with problems in the report nothing was written. */
    @Transactional
    ImportReport run(ImportKind kind, String fileName, byte[] bytes, Actor actor) {
        try {
            return run(kind, fileName, reader.read(bytes), actor);
        } catch (ImportTable.Unreadable unreadable) {
            return new ImportReport(kind, 0, 0, 0, 0, List.of(unreadable.problem()));
        }
    }

    private ImportReport run(ImportKind kind, String fileName, ImportTable table, Actor actor) {
        List<ImportProblem> problems = new ArrayList<>();
        Map<String, Integer> positions = positions(kind, table.header(), problems);
        if (!problems.isEmpty()) {
            return new ImportReport(kind, table.rows().size(), 0, 0, 0, problems);
        }
        lock();
        KnownParties known = known();
        Map<String, Integer> rowOfKey = new HashMap<>();
        List<RowImport.Plan> plans = new ArrayList<>();
        for (ImportTable.Row row : table.rows()) {
            Cells cells = new Cells(Cells.Source.FILE, row, positions, labels, problems);
            RowImport.Plan plan = plan(kind, cells, known);
            if (plan != null && !isRepeated(plan, cells, rowOfKey)) {
                plans.add(plan);
            }
            if (problems.size() > MAX_PROBLEMS) {
                break;
            }
        }
        if (!problems.isEmpty()) {
            return new ImportReport(kind, table.rows().size(), 0, 0, 0, List.copyOf(problems));
        }
        return write(kind, fileName, plans, actor);
    }

    /** Checks a row's obligatory cells and lets its kind plan it. */
    RowImport.Plan plan(ImportKind kind, Cells cells, KnownParties known) {
        int before = cells.problems();
        for (ImportColumn column : kind.columns()) {
            if (column.required() && cells.raw(column.name()).isEmpty()) {
                cells.wrong(column.name(), "required");
            }
        }
        RowImport.Plan plan = imports.stream()
                .filter(i -> i.kinds().contains(kind))
                .findFirst()
                .orElseThrow()
                .plan(kind, cells, known);
        return cells.problems() == before ? plan : null;
    }

    /** One import or form at a time, so that what was checked is still so when it is written. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('registry'))")
                .query((row, i) -> 1)
                .list();
    }

    KnownParties known() {
        return KnownParties.read(jdbc, clock.today());
    }

    /** Remembers who changed what. */
    void remember(RowImport.Written written, String act, String source, Actor actor) {
        jdbc.sql("insert into registry_change (person_id, person_name, subject, subject_id, act, source)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        actor == null ? null : actor.personId(),
                        actor == null ? "系统" : actor.name(),
                        written.subject(),
                        written.id(),
                        act,
                        source)
                .update();
    }

    private ImportReport write(ImportKind kind, String fileName, List<RowImport.Plan> plans, Actor actor) {
        Map<RowImport.Outcome, Integer> counts = new HashMap<>();
        for (RowImport.Plan plan : plans) {
            RowImport.Written written = plan.write().get();
            counts.merge(written.outcome(), 1, Integer::sum);
            if (written.outcome() != RowImport.Outcome.UNCHANGED) {
                remember(written, "import." + kind.name(), shortened(fileName), actor);
            }
        }
        Function<RowImport.Outcome, Integer> count = outcome -> counts.getOrDefault(outcome, 0);
        return new ImportReport(
                kind,
                plans.size(),
                count.apply(RowImport.Outcome.CREATED),
                count.apply(RowImport.Outcome.UPDATED),
                count.apply(RowImport.Outcome.UNCHANGED),
                List.of());
    }

    private static boolean isRepeated(RowImport.Plan plan, Cells cells, Map<String, Integer> rowOfKey) {
        boolean repeated = false;
        for (Map.Entry<String, String> key : plan.keys().entrySet()) {
            Integer earlier = rowOfKey.putIfAbsent(key.getKey(), cells.rowNumber());
            if (earlier != null) {
                cells.wrong(key.getValue(), "repeated", String.valueOf(earlier));
                repeated = true;
            }
        }
        return repeated;
    }

    private Map<String, Integer> positions(ImportKind kind, List<String> header, List<ImportProblem> problems) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            ImportColumn column = labels.column(kind, header.get(i));
            if (column == null && !header.get(i).isBlank()) {
                problems.add(new ImportProblem(1, "", header.get(i), "unknownColumn", List.of()));
            } else if (column != null && positions.putIfAbsent(column.name(), i) != null) {
                problems.add(new ImportProblem(1, column.key(), header.get(i), "columnTwice", List.of()));
            }
        }
        for (ImportColumn column : kind.columns()) {
            if (column.required() && !positions.containsKey(column.name())) {
                problems.add(new ImportProblem(1, column.key(), "", "columnMissing", List.of()));
            }
        }
        return positions;
    }

    private static String shortened(String fileName) {
        String clean = PartyName.of(fileName == null ? "" : fileName).shown();
        byte[] utf8 = clean.getBytes(StandardCharsets.UTF_8);
        return utf8.length <= 200 ? clean : clean.substring(0, Math.min(60, clean.length()));
    }
}
