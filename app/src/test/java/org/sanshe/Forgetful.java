package org.sanshe;

/** A helper of tests that remembers rows of a database; asked to forget when a test class gets a fresh one. */
public interface Forgetful {

    /** Remembers nothing any more. */
    void forget();
}
