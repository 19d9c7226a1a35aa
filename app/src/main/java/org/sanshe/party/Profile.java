package org.sanshe.party;

import java.time.LocalDate;

/**
 * 组织概况: what other parts of the application may know and print of an organization.
 *
 * @param id the registry's number
 * @param creditCode 统一社会信用代码
 * @param name as in the certificate
 * @param kind by the code
 * @param supplierClass what it is as a supplier
 * @param charity 慈善组织
 * @param registrar 登记管理机关, may be null
 * @param registeredOn may be null
 * @param legalRepresentative may be null
 * @param address may be null
 * @param contactName may be null
 */
public record Profile(
        long id,
        String creditCode,
        String name,
        CreditCodeKind kind,
        SupplierClass supplierClass,
        boolean charity,
        String registrar,
        LocalDate registeredOn,
        String legalRepresentative,
        String address,
        String contactName) {

    static Profile of(Organization organization) {
        OrganizationFacts facts = organization.facts();
        return new Profile(
                organization.id(),
                organization.creditCode(),
                facts.name(),
                organization.kind(),
                facts.supplierClass(),
                facts.charity(),
                facts.registrar(),
                facts.registeredOn(),
                facts.legalRepresentative(),
                facts.address(),
                facts.contactName());
    }
}
