package org.sanshe.demo;

import static org.sanshe.demo.Values.of;
import static org.sanshe.demo.Values.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the people of the demo type from the invoice to the archive. */
final class PaymentPapers {

    private PaymentPapers() {}

    static Map<String, Object> invoice(Map<String, Object> stored, String caseNo, LocalDate today, String file) {
        return of(
                "invoiceKind", "TAX_ELECTRONIC",
                "invoiceNumber", "2643%016d".formatted(Long.parseLong(caseNo.replaceAll("\\D", ""))),
                "invoiceDate", today.toString(),
                "buyerName", stored.get("buyerName"),
                "sellerName", stored.get("sellerName"),
                "content", "社会工作服务费",
                "amount", stored.get("amount"),
                "invoice", List.of(file),
                "accountConfirmed", true);
    }

    static Map<String, Object> packagePassed(Map<String, Object> stored) {
        return of(
                "items",
                rows(stored, "items").stream().map(i -> of("verdict", "OK")).toList(),
                "outcome",
                "PASS");
    }

    static Map<String, Object> paymentApproved() {
        return of("outcome", "APPROVE", "opinion", "同意支付。");
    }

    static Map<String, Object> released() {
        return of("outcome", "RELEASE");
    }

    static Map<String, Object> settlement(LocalDate today) {
        return of("settledOn", today.toString(), "compensatedBy", "NONE", "remark", "款项已付清，双方没有争议。");
    }

    static Map<String, Object> settlementPublished(LocalDate today) {
        return of("publishedOn", today.toString(), "platform", "云江省政府采购网");
    }

    static Map<String, Object> bondReturned(LocalDate today) {
        return of("outcome", "RETURN", "settledOn", today.toString());
    }

    static Map<String, Object> archived(Map<String, Object> stored, LocalDate today) {
        return of(
                "parts",
                List.of("PROCUREMENT", "AWARD", "CONTRACT", "ACCEPTANCE", "PAYMENT", "OTHER"),
                "absent",
                "没有发生质疑和投诉。",
                "archiveNo",
                stored.get("archiveNo"),
                "archivedOn",
                today.toString(),
                "years",
                stored.get("years"),
                "place",
                "局档案室");
    }
}
