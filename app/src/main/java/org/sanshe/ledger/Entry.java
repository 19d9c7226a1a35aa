package org.sanshe.ledger;

/** 分录, or what stands at a place of a line: an amount in fen, below zero for what leaves. */
record Entry(long line, Place place, long amount) {}
