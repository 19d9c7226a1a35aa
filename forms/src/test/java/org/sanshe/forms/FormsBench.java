package org.sanshe.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long a page of 300 fields takes: received, validated and rendered, warm. The aim is below 300 ms.
 * Run by {@code mvn -q -Pbench -DskipTests test}; a figure, not a test.
 */
final class FormsBench {

    private static final int FIELDS = 300;
    private static final int ROUNDS = 60;

    private FormsBench() {}

    public static void main(String[] arguments) {
        StringBuilder form = new StringBuilder();
        Map<String, List<String>> posted = new LinkedHashMap<>();
        for (int i = 0; i < FIELDS; i++) {
            form.append(i == 0 ? "" : ",").append(field(i));
            posted.put("f" + i, List.of(i % 6 == 1 ? "1,234.5" : i % 6 == 2 ? "2026-05-01" : "a"));
        }
        FormSchema schema = Forms.of(form.toString());
        long best = Long.MAX_VALUE;
        long total = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            FormState state = schema.receive(Map.of(), posted, Locale.ZH);
            int length = FormHtml.summary(state).length()
                    + FormHtml.render(state, FormHtml.Options.none().withRefreshUrl("/r"))
                            .length();
            long taken = System.nanoTime() - start;
            best = Math.min(best, taken);
            total += round < ROUNDS / 2 ? 0 : taken;
            if (round == 0) {
                System.out.printf(
                        "%d fields, %d characters of HTML, %d errors%n",
                        FIELDS, length, state.errors().size());
                System.out.printf("first %d ms%n", taken / 1_000_000);
            }
        }
        System.out.printf("warm: mean %.1f ms, best %.1f ms%n", total / (ROUNDS / 2.0) / 1e6, best / 1e6);
    }

    /** Every third field has a condition or a computed limit. */
    private static String field(int i) {
        String common = "\"id\":\"c%d\",\"key\":\"f%d\",\"label\":\"第%d项\"".formatted(i, i, i);
        return switch (i % 6) {
            case 0 ->
                "{\"type\":\"textfield\",%s,\"conditional\":{\"hide\":\"=f%d = \\\"zz\\\"\"},\"validate\":{\"required\":true}}"
                        .formatted(common, i + 3);
            case 1 ->
                "{\"type\":\"number\",%s,\"properties\":{\"format\":\"money\"},\"validate\":{\"min\":1}}"
                        .formatted(common);
            case 2 -> "{\"type\":\"datetime\",%s,\"subtype\":\"date\"}".formatted(common);
            case 3 -> "{\"type\":\"select\",%s,\"values\":[\"a\",\"b\"]}".formatted(common);
            case 4 -> "{\"type\":\"checklist\",%s,\"valuesExpression\":\"=[\\\"a\\\",\\\"b\\\"]\"}".formatted(common);
            default -> "{\"type\":\"textarea\",%s,\"validate\":{\"maxLength\":\"=f%d + 1\"}}".formatted(common, i - 4);
        };
    }
}
