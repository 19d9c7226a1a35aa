package org.sanshe.purchase.tender;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.seal.Signatures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 接收回执: for every version of a response one digest over all that was handed in, the moment by the database's clock,
 * and a signature over both, as a text of a few lines that anybody can check later.
 */
@Component
class Receipts {

    private static final String TITLE = "三社响应文件接收回执 Sanshe receipt 1";
    private static final String SIGNATURE = "signature";
    private static final String SUITE = "suite";

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Signatures signatures;

    Receipts(JdbcClient jdbc, Documents documents, Signatures signatures) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.signatures = signatures;
    }

    /** Writes the receipt of a version whose files are sealed by now. Returns the version with the receipt's digest. */
    ResponseBook.Version issue(Tender tender, ResponseBook.Version version) {
        String digest = digest(version);
        var lines = new LinkedHashMap<String, String>();
        lines.put("purchase", tender.caseNo());
        lines.put("response", version.responseNo());
        lines.put("version", String.valueOf(version.no()));
        lines.put("action", version.action().name());
        lines.put("digest", digest);
        lines.put("received", Moments.exact(version.receivedAt()));
        lines.put(SUITE, signatures.suite());
        var text = new StringBuilder(TITLE).append('\n');
        lines.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        byte[] signature = signatures.sign(text.toString().getBytes(StandardCharsets.UTF_8));
        jdbc.sql("insert into response_receipt values (?, ?, ?, ?, ?, ?)")
                .params(version.responseNo(), version.no(), digest, signatures.suite(), text.toString(), signature)
                .update();
        return version.withReceipt(digest);
    }

    /** The digest over what was handed in: the submission's, then that of each sealed file in order. */
    String digest(ResponseBook.Version version) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(HexFormat.of().parseHex(version.submissionDigest()));
            for (StoredDocument file :
                    version.files().stream().map(documents::byRef).toList()) {
                sha.update(HexFormat.of().parseHex(file.digest()));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the files of a version are those of the receipt, to the byte. */
    boolean isIntact(ResponseBook.Version version) {
        return digest(version).equals(version.digest())
                && version.files().stream().allMatch(documents::isIntact);
    }

    /** The receipt as the bidder keeps it; empty when there is no such version. */
    Optional<String> text(String responseNo, int no) {
        return jdbc.sql("select text, signature from response_receipt where response_case_no = ? and no = ?")
                .params(responseNo, no)
                .query((row, i) ->
                        row.getString(1) + SIGNATURE + ": " + HexFormat.of().formatHex(row.getBytes(2)) + "\n")
                .optional();
    }

    /** The receipts of a response: digest by the number of its version. */
    Map<Integer, String> of(String responseNo) {
        var all = new LinkedHashMap<Integer, String>();
        jdbc.sql("select no, digest from response_receipt where response_case_no = ? order by no")
                .param(responseNo)
                .query(row -> {
                    all.put(row.getInt(1), row.getString(2));
                });
        return all;
    }

    /** Reads a receipt somebody brings; empty when it is none, or was not signed by this system. */
    Optional<Map<String, String>> check(String brought) {
        String text = brought.strip().replace("\r\n", "\n") + "\n";
        int end = text.indexOf(SIGNATURE + ": ");
        if (!text.startsWith(TITLE + "\n") || end < 0) return Optional.empty();
        var fields = new LinkedHashMap<String, String>();
        for (String line : text.split("\n")) {
            int colon = line.indexOf(": ");
            if (colon > 0)
                fields.put(line.substring(0, colon), line.substring(colon + 2).strip());
        }
        try {
            byte[] signature = HexFormat.of().parseHex(fields.getOrDefault(SIGNATURE, ""));
            byte[] signed = text.substring(0, end).getBytes(StandardCharsets.UTF_8);
            return signatures.verify(String.valueOf(fields.get(SUITE)), signed, signature)
                    ? Optional.of(fields)
                    : Optional.empty();
        } catch (IllegalArgumentException notHexadecimal) {
            return Optional.empty();
        }
    }

    /** Whether the list published at the deadline of a purchase has a digest; empty while none is published. */
    Optional<Boolean> isPublished(String purchaseNo, String digest) {
        List<Boolean> found =
                jdbc.sql("""
                        select exists (select from response_leaf l where l.tender_id = b.tender_id and l.digest = ?)
                          from response_book b join tender t on t.id = b.tender_id
                         where t.case_no = ? order by t.round desc
                        """).params(digest, purchaseNo).query(Boolean.class).list();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.contains(true));
    }
}
