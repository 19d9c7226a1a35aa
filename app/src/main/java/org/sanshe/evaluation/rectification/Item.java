package org.sanshe.evaluation.rectification;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.evaluation.Rectifications.Kind;

/**
 * 整改项目: one finding.
 *
 * @param no from 1
 * @param met whether a re-check found it put right
 * @param measure what the organization will do; null before its plan
 * @param done what it did; null before it said so
 * @param files what shows it
 * @param returned why the last re-check returned it; null while none did
 */
record Item(
        int no,
        Kind kind,
        String finding,
        String basis,
        String asked,
        boolean met,
        String measure,
        String person,
        LocalDate doneBy,
        String done,
        List<String> files,
        String returned) {}
