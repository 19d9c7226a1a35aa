package org.sanshe.notice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sanshe.kernel.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * 短信回执接口: the gateway says whether a message arrived: {@code {"id": "…", "delivered": true}}, with the header
 * {@code X-Signature}, the HMAC-SHA256 of the body under {@code sanshe.sms.secret} in hexadecimal. Without the setting, and
 * with any other signature, there is nothing here.
 */
@RestController
class TextReceipts {

    private static final int LONGEST = 2_000;

    private final TextOutbox outbox;
    private final JsonMapper json;
    private final String secret;

    TextReceipts(TextOutbox outbox, JsonMapper json, @Value("${sanshe.sms.secret:}") String secret) {
        this.outbox = outbox;
        this.json = json;
        this.secret = secret.strip();
    }

    private record Receipt(String id, boolean delivered) {}

    @PostMapping("/api/v1/texts/receipts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(
            @RequestBody(required = false) String body,
            @RequestHeader(name = "X-Signature", defaultValue = "") String signature) {
        if (body == null || body.length() > LONGEST || !isSigned(body, signature)) throw new NotFound("receipt");
        Receipt receipt = json.readValue(body, Receipt.class);
        if (!outbox.receipt(receipt.id(), receipt.delivered())) throw new NotFound("message of the receipt");
    }

    private boolean isSigned(String body, String signature) {
        if (secret.isEmpty()) return false;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String right = HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
            return MessageDigest.isEqual(
                    right.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
