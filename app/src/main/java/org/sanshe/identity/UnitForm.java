package org.sanshe.identity;

import java.util.List;

/** What an administrator fills in of a unit; see {@link Units.Unit}. */
record UnitForm(
        Long parentId,
        String name,
        String nameEn,
        String level,
        String regionCode,
        String creditCode,
        String address,
        String representative,
        String contact,
        String phone) {

    /** From the province down; a unit's level is never above its parent's. */
    static final List<String> LEVELS = List.of("PROVINCE", "CITY", "DISTRICT", "BUREAU", "STREET", "COMMUNITY");

    static UnitForm under(Units.Unit parent) {
        return new UnitForm(
                parent == null ? null : parent.id(),
                "",
                "",
                "",
                parent == null ? "" : parent.regionCode(),
                "",
                "",
                "",
                "",
                "");
    }

    static UnitForm of(Units.Unit unit) {
        return new UnitForm(
                unit.parentId(),
                unit.name(),
                unit.nameEn(),
                unit.level(),
                unit.regionCode(),
                unit.creditCode(),
                unit.address(),
                unit.representative(),
                unit.contact(),
                unit.phone());
    }
}
