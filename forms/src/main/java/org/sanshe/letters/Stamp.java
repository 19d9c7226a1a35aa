package org.sanshe.letters;

import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;

/**
 * 版头与版记 what the issuing office puts on a document besides its content.
 *
 * @param documentNo 发文字号 or number of the document, e.g. 岳民采〔2026〕12号
 * @param issuer 发文机关 full name of the issuing unit; also the PDF's author
 * @param date 成文日期 printed at the signature; also the PDF's creation date
 * @param verifyUrl 核验地址 http(s) address the QR code opens
 */
public record Stamp(String documentNo, String issuer, LocalDate date, String verifyUrl) {

    /** @throws IllegalArgumentException if a part is blank or the address is not an absolute http(s) one */
    public Stamp {
        if (documentNo.isBlank() || issuer.isBlank()) {
            throw new IllegalArgumentException("A document needs a number and an issuer.");
        }
        Objects.requireNonNull(date, "date");
        String scheme = URI.create(verifyUrl).getScheme();
        if (!"https".equals(scheme) && !"http".equals(scheme)) {
            throw new IllegalArgumentException("The address of verification must be http or https: " + verifyUrl);
        }
    }
}
