package org.sanshe.forms;

/** 界面语言: the language a form speaks. Chinese comes first; English falls back to Chinese where a form has none. */
public enum Locale {
    ZH,
    EN;

    /** English only for an English locale, Chinese for every other one (and for none). */
    public static Locale of(java.util.Locale locale) {
        return locale != null && "en".equals(locale.getLanguage()) ? EN : ZH;
    }

    /** The value of the HTML attribute {@code lang}. */
    public String tag() {
        return pick("zh-CN", "en");
    }

    String pick(String zh, String en) {
        return this == EN && en != null && !en.isBlank() ? en : zh;
    }
}
