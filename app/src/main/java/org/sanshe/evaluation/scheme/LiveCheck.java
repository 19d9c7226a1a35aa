package org.sanshe.evaluation.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sanshe.evaluation.scheme.Scheme.Indicator;

/** 即时检查: while somebody types, what each branch sums to and what is missing. */
record LiveCheck(List<Sum> sums, List<SchemeProblem> problems) {

    /** One branch, or the whole. @param sum of the indicators below, as far as they have weights */
    record Sum(String name, String sum, String due, boolean met) {}

    static LiveCheck of(SchemeSheet sheet, boolean english) {
        SheetReading.Read read = SheetReading.of(sheet);
        var sums = new ArrayList<Sum>();
        sums.add(sum(
                english ? "Scale" : "满分", read.body().indicators(), read.body().scale()));
        read.body().indicators().forEach(i -> branch(i, sums, english));
        var problems = new ArrayList<>(read.problems());
        // what could not be read would be told a second time as missing
        if (problems.isEmpty()) problems.addAll(SchemeCheck.of(read.body()));
        return new LiveCheck(sums, problems);
    }

    private static void branch(Indicator branch, List<Sum> sums, boolean english) {
        if (branch.children().isEmpty()) return;
        sums.add(sum(branch.code() + " " + branch.in(english), branch.children(), branch.weight()));
        branch.children().forEach(child -> branch(child, sums, english));
    }

    private static Sum sum(String name, List<Indicator> below, BigDecimal due) {
        BigDecimal sum = below.stream()
                .map(Indicator::weight)
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Sum(name, Plain.of(sum), Plain.of(due), due != null && sum.compareTo(due) == 0);
    }
}
