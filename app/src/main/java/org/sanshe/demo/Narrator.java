package org.sanshe.demo;

/** 旁白: hears what happens while a case is played, line by line. */
@FunctionalInterface
interface Narrator {

    /** Tells nobody. */
    Narrator SILENT = line -> {};

    /** One line of text. */
    void tell(String line);
}
