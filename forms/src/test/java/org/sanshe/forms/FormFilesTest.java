package org.sanshe.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms of every business: each reads, opens, refuses emptiness by name, takes its sample, speaks both languages. */
class FormFilesTest {

    private static final Path FORMS = Path.of("src/main/resources/forms");
    private static final Path SAMPLES = Path.of("src/test/resources/samples");

    /** Business folder by form. */
    private static final Map<String, String> BUSINESSES = businesses();

    private static Map<String, String> businesses() {
        Map<String, String> businesses = new TreeMap<>();
        try (Stream<Path> files = Files.walk(FORMS, 2)) {
            files.map(file -> FORMS.relativize(file))
                    .filter(file -> file.toString().endsWith(".form"))
                    .forEach(file -> {
                        String form = file.getFileName().toString().replace(".form", "");
                        if (businesses.put(form, file.getName(0).toString()) != null) {
                            throw new IllegalStateException("Two forms are called " + form);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return businesses;
    }

    private record Sample(Map<String, Object> prefilled, Map<String, Object> values) {}

    static List<String> forms() {
        return List.copyOf(BUSINESSES.keySet());
    }

    @Test
    void everyFormNamedInTheProcessesIsThere() {
        assertThat(forms())
                .contains("need", "performance-assessment", "budget", "need-revision", "needs-survey", "requirement")
                .contains("requirement-review", "intent-notice", "procurement-method", "approval")
                .contains("approval-with-number", "procurement-documents", "opening", "panel-draw")
                .contains("interest-declaration", "compliance-review", "final-offer", "score-sheet")
                .contains("report-signature", "report-delivery", "award-decision", "result-notice", "contract-draft")
                .contains("supplier-signature", "buyer-signature", "contract-publication", "contract-filing")
                .contains("response-registration", "response-file", "response-change")
                .contains("challenge", "challenge-examination", "challenge-reply");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isNamedLikeItsFileAndTitledInBothLanguages(String form) {
        FormSchema schema = read(form);
        assertThat(schema.id()).isEqualTo(form);
        assertThat(schema.title()).isNotBlank();
        assertThat(schema.title(Locale.EN)).isNotBlank().isNotEqualTo(schema.title());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void lintsClean(String form) {
        assertThat(FormLint.check(read(form))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void opensEmptyAndWithPrefilledData(String form) {
        for (Locale locale : Locale.values()) {
            assertThat(FormHtml.render(read(form).open(Map.of(), locale), FormHtml.Options.none()))
                    .isNotBlank();
            FormState opened = read(form).open(sample(form).prefilled(), locale);
            assertThat(FormHtml.summary(opened)).isEmpty();
            assertThat(FormHtml.render(opened, FormHtml.Options.none())).doesNotContain("{{");
        }
    }

    @Test
    void unitsAreInTheLanguageOfThePage() {
        FormState english = read("need").open(sample("need").values(), Locale.EN);
        assertThat(FormHtml.render(english, FormHtml.Options.none()))
                .contains(">yuan<", ">months<")
                .doesNotContain(">元<", ">个月<");
        assertThat(FormHtml.answers(english)).contains("1,050,000.00 yuan");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void refusesEmptinessAndNamesTheField(String form) {
        for (Locale locale : Locale.values()) {
            List<FieldError> errors = read(form)
                    .receiveJson(sample(form).prefilled(), Map.of(), locale)
                    .errors();
            assertThat(errors).isNotEmpty();
            assertThat(errors).allSatisfy(error -> assertThat(error.message()).isNotBlank());
            assertThat(errors.get(0).message())
                    .containsIgnoringCase(errors.get(0).label());
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void takesItsSample(String form) {
        Sample sample = sample(form);
        FormState state = read(form).receiveJson(sample.prefilled(), sample.values(), Locale.ZH);
        assertThat(state.errors()).isEmpty();
        assertThat(state.warnings()).isEmpty();
        assertThat(state.isValid()).isTrue();
        assertThat(state.values().keySet()).containsAll(sample.values().keySet());
    }

    /** A rule that cannot be evaluated holds, so a mistake in it would never be seen. */
    @ParameterizedTest
    @MethodSource("forms")
    void everyRuleAndComputedValueHasAnAnswerOnTheSample(String form) {
        FormSchema schema = read(form);
        FormState state =
                schema.receiveJson(sample(form).prefilled(), sample(form).values(), Locale.ZH);
        state.nodes()
                .forEach(top -> top.walk(node -> {
                    String rule = node.component.property("rule");
                    if (rule != null && !node.hidden) {
                        assertThat(schema.feel().evaluate(rule, node.scope.contextWith("value", node.value)))
                                .as(node.path + ": " + rule)
                                .isEqualTo(true);
                    }
                    if (node.component.type == Component.Type.EXPRESSION && !node.hidden) {
                        assertThat(node.value).as(node.path).isNotNull();
                    }
                }));
    }

    /** Old and new viewers read a condition on a missing value differently; ours must not depend on it. */
    @ParameterizedTest
    @MethodSource("forms")
    void everyConditionMeansTheSameInOldAndNewViewers(String form) {
        FormSchema schema = read(form);
        schema.open(sample(form).prefilled(), Locale.ZH)
                .nodes()
                .forEach(top -> top.walk(node -> assertThat(schema.feel().hides(node.component.hide(), node.scope))
                        .as(node.path + " " + node.component.hide())
                        .isEqualTo(schema.feel().hidesInOldViewers(node.component.hide(), node.scope))));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyTextHasAnEnglishTwin(String form) {
        List<String> alone = new ArrayList<>();
        for (Component field : read(form).fields()) {
            Map<String, Object> json = field.json;
            Map<String, Object> validate = Json.map(json.get("validate"));
            twin(field, "label", json.get("label"), alone);
            twin(field, "description", json.get("description"), alone);
            twin(field, "text", json.get("text"), alone);
            twin(field, "helpText", field.property("helpText"), alone);
            twin(field, "ruleMessage", field.property("ruleMessage"), alone);
            twin(field, "source", field.property("source"), alone);
            twin(field, "patternErrorMessage", validate.get("patternErrorMessage"), alone);
            twin(field, "suffixAdorner", Json.map(json.get("appearance")).get("suffixAdorner"), alone);
            Stream.concat(Json.list(json.get("values")).stream(), Json.list(json.get("columns")).stream())
                    .map(Json::map)
                    .filter(entry -> entry.get("labelEn") == null)
                    .forEach(entry -> alone.add(field.id() + " " + entry));
        }
        assertThat(alone).isEmpty();
    }

    private static void twin(Component field, String name, Object text, List<String> alone) {
        String english = field.property(name + "En");
        if (text != null && (english == null || english.isBlank())) {
            alone.add(field.id() + "." + name);
        }
        if (name.equals("label") && english != null && english.matches(".*\\p{IsHan}.*")) {
            alone.add(field.id() + " has Chinese in its English label");
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void keysAreUnique(String form) {
        assertThat(keys(read(form).components(), "")).doesNotHaveDuplicates();
    }

    @Test
    void tablesShowWhatTheyArePrefilledWith() {
        FormState opened = read("award-decision").open(sample("award-decision").prefilled(), Locale.ZH);
        assertThat(FormHtml.render(opened, FormHtml.Options.none()))
                .contains(">96.02</td>", ">78.50</td>", "长沙县星沙益邻社会工作服务中心");
    }

    /** The table of keys is what records are written from. */
    @ParameterizedTest
    @MethodSource("forms")
    void theTableOfKeysAgrees(String form) throws IOException {
        String section = Files.readString(keys(BUSINESSES.get(form)))
                .split("\n## `" + form + "` ")[1]
                .split("\n## ")[0];
        Set<String> written = new TreeSet<>();
        section.lines().filter(line -> line.startsWith("| `")).forEach(line -> written.add(line.split("`")[1]));
        assertThat(written).isEqualTo(new TreeSet<>(keys(read(form).components(), "")));
    }

    private static Path keys(String business) {
        return Path.of("../docs", business.equals("purchase") ? "forms.md" : "forms-" + business + ".md");
    }

    private static List<String> keys(List<Component> components, String prefix) {
        List<String> keys = new ArrayList<>();
        for (Component component : components) {
            if (component.isInput()) {
                keys.add(prefix + component.key());
            } else if (component.path() != null) {
                keys.add(prefix + component.path());
                keys.addAll(keys(component.components(), prefix + component.path() + "[]."));
            } else {
                keys.addAll(keys(component.components(), prefix));
            }
        }
        return keys;
    }

    static FormSchema read(String form) {
        return FormSchema.read(text(FORMS.resolve(BUSINESSES.get(form)).resolve(form + ".form")));
    }

    private static Sample sample(String form) {
        Map<String, Object> json = Json.read(text(SAMPLES.resolve(form + ".json")));
        return new Sample(Json.map(json.get("prefilled")), Json.map(json.get("values")));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
