package org.sanshe.processes.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our reading of a table and that of Camunda's DMN engine are the same, at every limit and beside it. */
class EngineAgreementTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    static Stream<Path> files() {
        return Tables.files().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theyAgree(Path file) throws Exception {
        DecisionTable table = Tables.read(file);
        DmnDecision decision;
        try (InputStream in = Files.newInputStream(file)) {
            decision = ENGINE.parseDecision(table.key(), in);
        }
        List<List<Comparable<?>>> samples = IntStream.range(0, table.inputs().size())
                .mapToObj(column -> table.inputs()
                        .get(column)
                        .samples(IntStream.range(0, table.rows().size())
                                .mapToObj(row -> table.cellsOf(row).get(column))
                                .toList()))
                .toList();
        Random random = new Random(20260302);
        for (int i = 0; i < 150; i++) {
            Map<String, Object> ours = new HashMap<>();
            Map<String, Object> theirs = new HashMap<>();
            LocalDate asOf = table.validFrom();
            for (int column = 0; column < samples.size(); column++) {
                List<Comparable<?>> values = samples.get(column);
                Comparable<?> value = values.get(random.nextInt(values.size()));
                String name = table.inputs().get(column).name();
                theirs.put(name, forEngine(value, table.inputs().get(column).kind()));
                if (value instanceof LocalDate day) {
                    asOf = day;
                } else {
                    ours.put(name, value);
                }
            }
            List<Row> rows = table.evaluate(asOf, ours).rows();
            DmnDecisionTableResult result = ENGINE.evaluateDecisionTable(decision, theirs);
            assertThat(result.getResultList()).as("%s", theirs).hasSameSizeAs(rows);
            for (int row = 0; row < rows.size(); row++) {
                Map<String, Object> expected = rows.get(row).outputs();
                Map<String, Object> found = result.getResultList().get(row);
                expected.forEach((name, value) -> assertThat(comparable(found.get(name)))
                        .as("%s %s", name, theirs)
                        .isEqualTo(comparable(value)));
            }
        }
    }

    private static Object forEngine(Comparable<?> value, Kind kind) {
        if (value instanceof LocalDate day) {
            return Date.from(day.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant());
        }
        if (value instanceof BigDecimal number) {
            return kind == Kind.INTEGER ? (Object) number.intValueExact() : (Object) number.doubleValue();
        }
        return value;
    }

    private static Object comparable(Object value) {
        return value instanceof Number number ? (Object) number.doubleValue() : value;
    }
}
