package org.sanshe.party;

import java.time.LocalDate;

/** One line of the list of organizations. */
record OrganizationRow(
        long id,
        String creditCode,
        String name,
        CreditCodeKind kind,
        SupplierClass supplierClass,
        String registrar,
        LocalDate registeredOn,
        Integer rating,
        boolean abnormal,
        boolean blacklisted) {}
