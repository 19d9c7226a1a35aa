package org.sanshe.purchase.tender;

import java.util.regex.Pattern;

/**
 * 不合理条件的常见表述 (《政府采购法实施条例》第二十条): what documents may neither ask for nor score.
 *
 * @param name what it asks for, in Chinese
 * @param nameEn the same in English
 * @param pattern how it is usually worded
 */
record Unfair(String name, String nameEn, Pattern pattern) {}
