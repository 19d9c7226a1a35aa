package org.sanshe.forms;

/** placeholder */
interface Marker {}
