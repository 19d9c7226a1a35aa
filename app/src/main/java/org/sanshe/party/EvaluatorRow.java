package org.sanshe.party;

/** One line of the list of evaluators. */
record EvaluatorRow(
        long id, String name, EvaluatorKind kind, String title, String expertise, String employer, boolean active) {}
