package org.sanshe.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 秘密字段: what is typed there reaches who handles the form, and no page. */
class SecretsTest {

    private static final String PASSPHRASE = "春江潮水连海平";

    private final FormSchema form = FormSchema.read("""
            {"type": "default", "id": "f", "schemaVersion": 19, "components": [
              {"id": "a", "type": "textfield", "label": "口令", "key": "secretWord", "validate": {"required": true}},
              {"id": "b", "type": "textfield", "label": "说明", "key": "note", "validate": {"required": true}}]}
            """);

    @Test
    void reachWhoHandlesTheForm() {
        FormState state =
                form.receive(Map.of(), Map.of("secretWord", List.of(PASSPHRASE), "note", List.of("好")), Locale.ZH);
        assertThat(state.isValid()).isTrue();
        assertThat(state.values()).containsEntry("secretWord", PASSPHRASE);
        assertThat(Secrets.without(state.values())).containsOnlyKeys("note");
        assertThat(state.raw()).containsOnlyKeys("note");
    }

    @Test
    void areShownByNoPage() {
        FormState wrong = form.receive(Map.of(), Map.of("secretWord", List.of(PASSPHRASE)), Locale.ZH);
        String html = FormHtml.render(wrong, FormHtml.Options.none());
        assertThat(html).contains("type=\"password\"").doesNotContain(PASSPHRASE);
        assertThat(FormHtml.answers(wrong, FormHtml.Options.none())).doesNotContain(PASSPHRASE, "口令");
        assertThat(FormHtml.render(form.open(Map.of("secretWord", PASSPHRASE), Locale.ZH), FormHtml.Options.none()))
                .doesNotContain(PASSPHRASE);
    }

    @Test
    void identityNumbersAreKeptWithTheirMiddleHidden() {
        Map<String, Object> typed = Map.of(
                "residentId",
                " 110101194912310024 ",
                "people",
                List.of(Map.of("name", "周知夏", "residentId", "32120219480229001X"), Map.of("residentId", "1234")));
        assertThat(Secrets.kept(typed))
                .containsEntry("residentId", "110101**********24")
                .containsEntry(
                        "people",
                        List.of(
                                Map.of("name", "周知夏", "residentId", "321202**********1X"),
                                Map.of("residentId", "****")));
    }

    @Test
    void whatWasHiddenOnceIsHiddenAgainAsItIs() {
        assertThat(Secrets.mask("110101**********24")).isEqualTo("110101**********24");
    }
}
