package org.sanshe.letters;

import java.util.List;

/**
 * 孵化通知书 tells an organization in incubation of an exit that is intended, of one that was decided, or of an extension.
 *
 * @param facts label, value, label, value, …
 * @param paragraphs what follows from it
 */
public record IncubationNotice(
        Kind kind, String number, String organization, List<String> facts, List<String> paragraphs) implements Letter {

    /** 通知种类. */
    public enum Kind {
        /** 拟责令退驻. */
        EXIT_INTENDED("拟责令退驻通知书"),
        /** 退驻. */
        EXIT("退驻通知书"),
        /** 继续孵化. */
        KEPT("继续孵化通知书"),
        /** 延期. */
        EXTENSION("孵化期延长通知书");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    @Override
    public String title() {
        return kind.title;
    }

    @Override
    public Style style() {
        return Style.NOTICE;
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title()).to(organization).pairs(facts.toArray(String[]::new));
        paragraphs.forEach(page::paragraph);
        page.sign(stamp);
    }
}
