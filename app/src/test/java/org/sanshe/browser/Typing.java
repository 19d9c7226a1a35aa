package org.sanshe.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Fills in a form as a person would, field by field, by the fields' names. */
final class Typing {

    private final Page page;

    Typing(Page page) {
        this.page = page;
    }

    /** What has no box on the page (shown only, or hidden by a condition) is left out. */
    void fill(String prefix, Map<String, ?> values) {
        values.forEach((name, value) -> {
            if (value != null) set(prefix + name, value);
        });
    }

    private void set(String name, Object value) {
        if (value instanceof List<?> many && !many.isEmpty() && many.get(0) instanceof Map) {
            rows(name, many);
            return;
        }
        Locator box = named(name);
        if (box.count() == 0) return;
        String kind = Objects.toString(box.first().getAttribute("type"), "");
        switch (kind) {
            case "checkbox", "radio" -> choose(name, value);
            case "hidden" -> {}
            default -> write(box.first(), String.valueOf(value));
        }
        settle();
    }

    private void write(Locator box, String value) {
        if ("SELECT".equals(box.evaluate("e => e.tagName"))) box.selectOption(value);
        else box.fill(value);
        box.blur();
    }

    private void choose(String name, Object value) {
        List<?> wanted = value instanceof List<?> many ? many : List.of(value);
        for (Object each : wanted) {
            Locator box = page.locator("[name=\"%s\"][value=\"%s\"]".formatted(name, each));
            if (box.count() > 0) box.first().check();
            settle();
        }
    }

    private void rows(String name, List<?> rows) {
        if (named("_rows:" + name).count() == 0) return;
        for (int i = 0; i < rows.size(); i++) {
            if (Integer.parseInt(named("_rows:" + name).inputValue()) <= i) add(name, i + 1);
            @SuppressWarnings("unchecked")
            var row = (Map<String, ?>) rows.get(i);
            fill(name + "[" + i + "].", row);
        }
    }

    private void add(String name, int expected) {
        page.locator("button[name=_list][value=\"add:%s\"]".formatted(name)).click();
        page.waitForSelector(
                "[name=\"_rows:%s\"][value=\"%d\"]".formatted(name, expected),
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        settle();
    }

    private Locator named(String name) {
        return page.locator("[name=\"" + name + "\"]");
    }

    /** Conditional parts follow what is typed; wait until they do. */
    private void settle() {
        page.waitForLoadState(LoadState.LOAD);
        page.locator(".htmx-request")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
}
