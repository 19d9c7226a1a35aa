package org.sanshe.grant.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanshe.grant.application.Calling.WARM_SUN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.forms.FormState;
import org.sanshe.forms.Locale;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.OpenForm;
import org.sanshe.kernel.Actor;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 少填: what is known is not typed again, and says where it came from. */
@SansheTest
class ReuseTest {

    /** What changes with the project itself: its name, and the papers of this year. */
    private static final Set<String> TYPED_ANEW = Set.of("title", "planFiles", "financeFiles", "declared");

    @Autowired
    Bureau bureau;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    private Calling calling;

    @BeforeEach
    void aBureau() throws Exception {
        bureau.open("2026-05-06");
        calling = new Calling(bureau, cases, jdbc);
    }

    @Test
    void aSecondApplicationNeedsLessThanThreeTenthsTypedAgain() {
        Actor warmSun = bureau.supplier("52430198MJJ0200645");
        String first = calling.apply(open(), warmSun);
        String second = open();
        var answers = calling.answers(warmSun);
        OpenForm form = cases.startForm("grantApplication", warmSun, second);
        Map<String, Object> opened =
                form.schema().open(form.stored(), Locale.ZH).values();
        FormState empty = form.schema().receiveJson(form.stored(), Map.of(), Locale.ZH);

        // every field that has to be filled: what is missing when nothing is typed, and what stands there already
        List<String> all = paths("", answers).stream().toList();
        List<String> right = all.stream()
                .filter(path -> !TYPED_ANEW.contains(path.replaceAll("\\[.*", "")))
                .filter(path -> java.util.Objects.equals(text(at(opened, path)), text(at(answers, path))))
                .toList();
        double typed = 1 - (double) right.size() / all.size();
        assertThat(all).hasSizeGreaterThan(30);
        assertThat(typed).as("of " + all.size() + " fields typed again").isLessThan(0.30);
        assertThat(empty.errors()).extracting("path").containsOnly("planFiles", "financeFiles", "declared");
        assertThat(String.valueOf(form.stored().get("originProject"))).contains(first, "取自本单位申请");
        assertThat(String.valueOf(form.stored().get("originPeople"))).contains("征集公告");
    }

    @Test
    void aFirstApplicationOpensWithWhatTheRegistryHoldsAndSaysSo() {
        var stored = cases.startForm("grantApplication", bureau.supplier(WARM_SUN), open())
                .stored();
        assertThat(stored.get("contactName")).isEqualTo("许青禾");
        assertThat(String.valueOf(stored.get("originTeam"))).contains("登记库");
        assertThat(stored.get("projectFrom")).isEqualTo("2026-07-01");
        assertThat(stored.get("registry").toString())
                .contains("明湖区暖阳为老服务中心", "52430198MJJ020021P", "5A", "登记备案账户", "**** ****")
                .doesNotContain("6229001002003012");
    }

    @Test
    void nobodyElsesApplicationIsReused() {
        calling.apply(open(), bureau.supplier("52430198MJJ020056A"));
        var stored = cases.startForm("grantApplication", bureau.supplier("52430198MJJ02003XF"), open())
                .stored();
        assertThat(stored).doesNotContainKeys("title", "need", "lines", "leadName");
    }

    private String open() {
        return calling.call(
                Calling.body(Calling.OLD_ENOUGH, Calling.SIXTY_FORTY), "2026-05-01T00:00", "2026-05-20T17:00");
    }

    /** The fields of the answers, rows one by one. */
    private static java.util.SortedSet<String> paths(String before, Object value) {
        var found = new java.util.TreeSet<String>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((k, v) -> found.addAll(paths(before.isEmpty() ? k.toString() : before + "." + k, v)));
        } else if (value instanceof List<?> rows && rows.stream().anyMatch(Map.class::isInstance)) {
            for (int i = 0; i < rows.size(); i++) found.addAll(paths(before + "[" + i + "]", rows.get(i)));
        } else if (value != null && !value.equals("") && !value.equals(List.of())) {
            found.add(before);
        }
        return found;
    }

    private static Object at(Map<String, Object> values, String path) {
        Object found = values;
        for (String part : path.split("\\.")) {
            if (!(found instanceof Map<?, ?> map)) return null;
            String name = part.replaceAll("\\[.*", "");
            found = map.get(name);
            if (part.contains("[")) {
                int i = Integer.parseInt(part.replaceAll(".*\\[(\\d+)\\]", "$1"));
                found = found instanceof List<?> rows && i < rows.size() ? rows.get(i) : null;
            }
        }
        return found;
    }

    /** Numbers are the same however they are written. */
    private static String text(Object value) {
        String text = String.valueOf(value);
        return text.matches("-?\\d+(\\.\\d+)?")
                ? new java.math.BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }
}
