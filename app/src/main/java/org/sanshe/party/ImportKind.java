package org.sanshe.party;

import java.util.Arrays;
import java.util.List;

/** 导入类别: what can be imported, with its columns; a star marks those that must be filled. */
enum ImportKind {
    /** 组织. */
    ORGANIZATIONS(
            "creditCode*",
            "name*",
            "supplierClass",
            "charity",
            "registrar",
            "registeredOn",
            "legalRepresentative",
            "address",
            "contactName",
            "contactPhone",
            "bankName",
            "bankAccount"),
    /** 任职. */
    OFFICES("creditCode*", "office*", "personName*", "residentId", "heldFrom", "heldTo"),
    /** 评估等级. */
    RATINGS("creditCode*", "grade*", "issuedOn*", "validThrough", "issuer"),
    /** 年检. */
    INSPECTIONS("creditCode*", "year*", "conclusion*"),
    /** 名录. */
    LISTINGS("creditCode*", "list*", "listedOn*", "removedOn", "ground*"),
    /** 处罚. */
    PENALTIES("creditCode*", "penalty*", "decidedOn*", "fine", "major*", "ground*"),
    /** 控股、管理关系; the first code is the one that holds or manages. */
    HOLDINGS("creditCode*", "heldCode*", "holding*", "holdingFrom", "holdingTo"),
    /** 采购代理机构名录. */
    AGENCIES("creditCode*", "agencyEnteredOn*", "agencyLeftOn", "businessScope"),
    /** 专家; one row an employer, so a person may fill several rows. */
    EVALUATORS(
            "residentId*",
            "personName*",
            "evaluatorKind",
            "title",
            "phone",
            "expertise",
            "region",
            "address",
            "bankAccount",
            "enteredOn*",
            "employer",
            "employerCode",
            "position",
            "employedFrom",
            "employedTo"),
    /** 专家申报关系. */
    RELATIVES("residentId*", "relation*", "personName", "organizationCode", "note");

    private final List<ImportColumn> columns;

    ImportKind(String... columns) {
        this.columns = Arrays.stream(columns).map(ImportColumn::of).toList();
    }

    List<ImportColumn> columns() {
        return columns;
    }
}
