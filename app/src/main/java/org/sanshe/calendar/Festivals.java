package org.sanshe.calendar;

import java.util.Map;

/** 节日名称: the festivals of the notices in English; a name that is not known stays as it is. */
final class Festivals {

    private static final Map<String, String> ENGLISH = Map.of(
            "元旦", "New Year",
            "春节", "Spring Festival",
            "清明节", "Qingming",
            "劳动节", "Labour Day",
            "端午节", "Dragon Boat Festival",
            "中秋节", "Mid-Autumn Festival",
            "国庆节", "National Day",
            "抗战胜利纪念日", "Victory Day");

    private Festivals() {}

    static String english(String name) {
        return ENGLISH.getOrDefault(name, name);
    }
}
