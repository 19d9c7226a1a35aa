package org.sanshe.party;

import java.time.LocalDate;

/** One line of the list of organizations; {@code nameKey} and {@code id} say where the next page begins. */
record OrganizationRow(
        long id,
        String creditCode,
        String name,
        String nameKey,
        CreditCodeKind kind,
        SupplierClass supplierClass,
        String registrar,
        LocalDate registeredOn,
        Integer rating,
        boolean abnormal,
        boolean blacklisted) {}
