package org.sanshe.incubation;

import java.time.Instant;
import java.util.List;
import org.sanshe.kernel.Actor;

/** 我的孵化的内容: what a part of incubation has to say to an organization on its page, beside its applications. */
public interface IncubationBlocks {

    /** Blocks for the people of an organization, in order; empty for nothing. */
    List<Block> of(Actor actor);

    /** 一栏. @param title in the reader's language */
    record Block(String title, List<Line> lines) {}

    /**
     * 一行.
     *
     * @param text what it is, in the reader's language
     * @param note what to know of it; null for none
     * @param link where to go; null for nowhere
     * @param state how it stands, as a badge; null for none
     * @param due until when something is to be done; null for none
     */
    record Line(String text, String note, String link, String state, Instant due) {}
}
