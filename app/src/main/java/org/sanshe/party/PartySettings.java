package org.sanshe.party;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 主体登记参数: figures from rules that differ by place or may change; the defaults name their source.
 *
 * @param ratingValidity 《社会组织评估管理办法》（民政部令第39号）第三十二条: five years
 * @param conflictWindow 《政府采购法实施条例》第九条: three years before the procurement
 * @param violationWindow 《政府采购法》第二十二条: three years before the procurement
 * @param associationInspectedBy an association registered by this day is inspected for that year (practice of Suzhou,
 *     Pengyang, Panzhihua; Hangzhou says 30 June)
 * @param serviceBodyInspectedBy the same for social service bodies
 * @param foundationInspectedBy the same for foundations
 * @param importRows most rows one import takes
 * @param importBytes most bytes of an uploaded file
 * @param importUnpackedBytes most bytes a workbook may unpack to
 */
@ConfigurationProperties("sanshe.party")
record PartySettings(
        @DefaultValue("P5Y") Period ratingValidity,
        @DefaultValue("P3Y") Period conflictWindow,
        @DefaultValue("P3Y") Period violationWindow,
        @DefaultValue("--12-31") MonthDay associationInspectedBy,
        @DefaultValue("--06-30") MonthDay serviceBodyInspectedBy,
        @DefaultValue("--12-31") MonthDay foundationInspectedBy,
        @DefaultValue("10000") int importRows,
        @DefaultValue("10000000") long importBytes,
        @DefaultValue("100000000") long importUnpackedBytes) {

    /** The last day of a rating issued on a day; the day of issue counts. */
    LocalDate validThrough(LocalDate issuedOn) {
        return issuedOn.plus(ratingValidity).minusDays(1);
    }

    /** The last day of registration with which a body is inspected for a year; null when its kind never is. */
    LocalDate inspectedBy(CreditCodeKind kind, int year) {
        return switch (kind) {
            case ASSOCIATION -> associationInspectedBy.atYear(year);
            case SERVICE_BODY -> serviceBodyInspectedBy.atYear(year);
            case FOUNDATION -> foundationInspectedBy.atYear(year);
            default -> null;
        };
    }
}
