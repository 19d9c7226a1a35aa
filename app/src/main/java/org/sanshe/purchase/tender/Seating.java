package org.sanshe.purchase.tender;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** 按抽取顺序入席: who of those drawn take the seats of a panel. */
final class Seating {

    private Seating() {}

    /**
     * The first of an order who fill the seats, in order; the last seats are kept for lawyers while too few are taken.
     *
     * @param order who is left, in the order drawn
     * @param seats how many to take; fewer come back when there are too few
     * @param lawyers the lawyers among them
     * @param lawyersNeeded how many of those taken must be lawyers
     */
    static List<Long> take(List<Long> order, int seats, Set<Long> lawyers, int lawyersNeeded) {
        var taken = new ArrayList<Long>();
        int needed = lawyersNeeded;
        for (Long one : order) {
            boolean lawyer = lawyers.contains(one);
            if (taken.size() == seats) break;
            if (!lawyer && seats - taken.size() <= needed) continue;
            taken.add(one);
            if (lawyer && needed > 0) needed--;
        }
        return List.copyOf(taken);
    }
}
