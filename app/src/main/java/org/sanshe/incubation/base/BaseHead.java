package org.sanshe.incubation.base;

import java.math.BigDecimal;
import org.sanshe.incubation.Base.Level;

/**
 * 基地登记事项 as drafted, with what its rules are called.
 *
 * @param area in square metres; null where it is not stated
 * @param rulesSource the document the rules stand in
 */
record BaseHead(
        String code,
        String name,
        String nameEn,
        Level level,
        String regionCode,
        String address,
        BigDecimal area,
        String openingHours,
        String phone,
        String services,
        int places,
        String rulesCode,
        String rulesName,
        String rulesNameEn,
        String rulesSource) {}
