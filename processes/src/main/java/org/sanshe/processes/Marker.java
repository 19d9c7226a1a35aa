package org.sanshe.processes;

/** placeholder */
interface Marker {}
