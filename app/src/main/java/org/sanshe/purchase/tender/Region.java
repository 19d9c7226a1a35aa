package org.sanshe.purchase.tender;

import java.util.ArrayList;
import java.util.List;

/** 行政区划代码: which region lies in which; two digits are the province, four the city, six the district. */
final class Region {

    private static final int PROVINCE = 2;
    private static final int CITY = 4;
    private static final int DISTRICT = 6;

    private Region() {}

    /** Whether a place lies in a region; the empty region is everywhere, an unknown place lies only there. */
    static boolean contains(String region, String place) {
        return region.isEmpty() || place != null && place.startsWith(significant(region));
    }

    /** A region and those around it, each wider than the one before, the whole pool last. */
    static List<String> outwards(String region) {
        var wider = new ArrayList<>(around(region));
        java.util.Collections.reverse(wider);
        wider.add("");
        return wider;
    }

    /** The province, city and district around a place, and the place itself, widest first. */
    static List<String> around(String place) {
        var all = new ArrayList<String>();
        String digits = significant(place);
        for (int length : new int[] {PROVINCE, CITY, DISTRICT}) {
            if (digits.length() >= length) all.add(digits.substring(0, length) + "0".repeat(DISTRICT - length));
        }
        if (digits.length() > DISTRICT) all.add(place);
        return all;
    }

    private static String significant(String code) {
        if (code.length() != DISTRICT) return code;
        if (code.endsWith("0000")) return code.substring(0, PROVINCE);
        return code.endsWith("00") ? code.substring(0, CITY) : code;
    }
}
