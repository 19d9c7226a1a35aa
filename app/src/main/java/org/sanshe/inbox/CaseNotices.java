package org.sanshe.inbox;

import java.util.List;
import java.util.Locale;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;

/** 案卷提示: what a business has to say at the head of a case and of its tasks, for example that signing is held. */
public interface CaseNotices {

    /** What to tell an actor who sees the case or has a task in it; empty for nothing. */
    List<Notice> of(CaseFile file, Actor actor, Locale locale);

    /**
     * 一条提示.
     *
     * @param tone what it looks like
     * @param text in the reader's language
     * @param basis the article; null for none
     * @param link where to go; null for nowhere
     * @param label what the link says; null without one
     */
    record Notice(Tone tone, String text, LegalBasis basis, String link, String label) {

        /** 提示的轻重. */
        public enum Tone {
            /** Something may not go on. */
            WARNING,
            /** Something one may do or read. */
            INFO;

            /** The class of the stylesheet. */
            public String style() {
                return "alert-" + name().toLowerCase(Locale.ROOT);
            }
        }
    }
}
