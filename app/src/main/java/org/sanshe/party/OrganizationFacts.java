package org.sanshe.party;

import java.time.LocalDate;

/**
 * 登记事项: what a registrar files about an organization, apart from its history.
 *
 * @param name as in the certificate
 * @param supplierClass what it is as a supplier
 * @param charity 是否慈善组织
 * @param registrar 登记管理机关
 * @param registeredOn 成立登记日期; may be null
 * @param legalRepresentative 法定代表人; may be null
 * @param address 住所; may be null
 * @param contactName 联系人; may be null
 * @param contactPhone 联系电话; may be null; personal data
 * @param bankName 开户银行; may be null
 * @param bankAccount 备案银行账号, digits only; may be null; sensitive
 */
record OrganizationFacts(
        String name,
        SupplierClass supplierClass,
        boolean charity,
        String registrar,
        LocalDate registeredOn,
        String legalRepresentative,
        String address,
        String contactName,
        String contactPhone,
        String bankName,
        String bankAccount) {

    /** Without personal and bank data, so that a log line never carries them. */
    @Override
    public String toString() {
        return "OrganizationFacts[" + name + "]";
    }
}
