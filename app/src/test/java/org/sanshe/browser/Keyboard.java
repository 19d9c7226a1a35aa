package org.sanshe.browser;

import com.microsoft.playwright.Page;

/** Somebody without a mouse: moves with Tab, and only to what Tab reaches. */
final class Keyboard {

    private static final int PATIENCE = 150;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Presses Tab until the element has the focus. */
    Keyboard to(String selector) {
        for (int i = 0; i < PATIENCE; i++) {
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) return this;
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not reach " + selector);
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }
}
