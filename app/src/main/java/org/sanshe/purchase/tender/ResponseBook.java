package org.sanshe.purchase.tender;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.sanshe.inbox.Submission;
import org.sanshe.kernel.Conflict;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 响应登记簿: every handing in, with its receipt. The database's clock decides in the writing statement whether it is in
 * time, and the row of the tender holds late ones back while the book is being closed.
 */
@Component
class ResponseBook {

    private static final String ENTER = """
            with clock as materialized (select sanshe_now() as now),
                 open as (select t.id, c.now from tender t, clock c
                           where t.id = :tender and t.version = :seen and t.status = 'ACTIVE'
                             and t.closed_at is null and t.response_deadline > c.now for share of t)
            insert into response_version (response_case_no, no, action, submission_id, digest, files, received_at)
            select :response, 1 + (select count(*) from response_version where response_case_no = :response),
                   :action, :submission, :digest, :files, open.now
              from open
            returning *, null as receipt
            """;

    private static final String OFFER = """
            with clock as materialized (select sanshe_now() as now),
                 open as (select t.id, c.now from tender t, clock c
                           where t.id = :tender and t.status = 'ACTIVE' and t.final_offer_deadline > c.now
                             for share of t)
            insert into final_offer (tender_id, response_case_no, decision, submission_id, received_at)
            select open.id, :response, :decision, :submission, open.now from open
            """;

    private static final String VERSION = "select v.*, p.digest as receipt from response_version v"
            + " left join response_receipt p using (response_case_no, no) ";

    private final JdbcClient jdbc;

    ResponseBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is done to a response. */
    enum Action {
        SUBMIT,
        CONFIRM,
        REPLACE,
        WITHDRAW
    }

    /**
     * 登记: one version.
     *
     * @param submissionDigest over what was typed
     * @param digest of the receipt, over what was typed and all files; null until it is written
     * @param files references of the sealed files
     */
    record Version(
            String responseNo,
            int no,
            Action action,
            UUID submission,
            String submissionDigest,
            String digest,
            List<String> files,
            Instant receivedAt) {

        Version withReceipt(String receiptDigest) {
            return new Version(responseNo, no, action, submission, submissionDigest, receiptDigest, files, receivedAt);
        }
    }

    /**
     * Enters a version.
     *
     * @throws Refusal {@link ResponseRule#RESPONSE_TOO_LATE} from the deadline on
     * @throws Conflict when the documents were changed at this very moment: the supplier has not seen the change
     */
    Version enter(Tender tender, Response response, Action action, Submission submission, List<String> files) {
        return enter(tender, response, action, submission.id(), submission.digest(), files);
    }

    /** 确认: enters once more what was handed in last, which stands under the documents as they are now. */
    Version confirm(Tender tender, Response response) {
        Version last = latest(response.caseNo()).orElseThrow(() -> new NotFound("version of " + response.caseNo()));
        return enter(tender, response, Action.CONFIRM, last.submission(), last.submissionDigest(), last.files());
    }

    private Version enter(
            Tender tender, Response response, Action action, UUID submission, String digest, List<String> files) {
        return jdbc.sql(ENTER)
                .param("tender", tender.id())
                .param("seen", tender.version())
                .param("response", response.caseNo())
                .param("action", action.name())
                .param("submission", submission)
                .param("digest", digest)
                .param("files", files.toArray(new String[0]))
                .query((row, i) -> version(row))
                .optional()
                .orElseThrow(() -> refused(tender));
    }

    private RuntimeException refused(Tender tender) {
        boolean changed = jdbc.sql("select version <> ? and closed_at is null and response_deadline > sanshe_now()"
                        + " from tender where id = ?")
                .params(tender.version(), tender.id())
                .query(Boolean.class)
                .single();
        return changed
                ? new Conflict(
                        "采购文件刚刚修改，请先阅读修改内容再提交。", "The documents have just been changed: read the change, then hand in.")
                : new Refusal(
                        ResponseRule.RESPONSE_TOO_LATE,
                        Moments.zh(tender.terms().responseDeadline()));
    }

    /** The version that counts; empty before the first. */
    Optional<Version> latest(String responseNo) {
        return jdbc.sql(VERSION + "where response_case_no = ? order by no desc limit 1")
                .param(responseNo)
                .query((row, i) -> version(row))
                .optional();
    }

    /** The versions that count at the deadline, in the order they came in; not those taken back or left unconfirmed. */
    List<Version> standing(Tender tender) {
        return jdbc.sql("""
                        select * from (
                          select distinct on (v.response_case_no) v.*, p.digest as receipt from response_version v
                            left join response_receipt p on p.response_case_no = v.response_case_no and p.no = v.no
                            join response r on r.case_no = v.response_case_no
                           where r.tender_id = ? and r.status not in ('TO_CONFIRM', 'LAPSED')
                           order by v.response_case_no, v.no desc) latest
                         where action <> 'WITHDRAW' order by received_at, response_case_no
                        """).param(tender.id()).query((row, i) -> version(row)).list();
    }

    /** 封存登记簿: writes down what there was at the deadline; once. Returns the root of the digests. */
    String seal(Tender tender, List<Version> standing) {
        List<String> digests = standing.stream().map(Version::digest).toList();
        String root = MerkleTree.root(digests);
        int fresh = jdbc.sql("insert into response_book values (?, ?, ?, sanshe_now()) on conflict do nothing")
                .params(tender.id(), standing.size(), root)
                .update();
        if (fresh == 1) {
            jdbc.sql("insert into response_leaf select ?, no, digest from unnest(?) with ordinality as l (digest, no)")
                    .params(tender.id(), digests.toArray(new String[0]))
                    .update();
        }
        return root;
    }

    /** What was published at the deadline; empty before. */
    Optional<Sealed> sealed(Tender tender) {
        return jdbc.sql("""
                        select root, closed_at, array(select digest from response_leaf l
                            where l.tender_id = b.tender_id order by no) as digests
                          from response_book b where tender_id = ?
                        """)
                .param(tender.id())
                .query((row, i) -> new Sealed(
                        row.getString("root"),
                        List.of((String[]) row.getArray("digests").getArray()),
                        row.getObject("closed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /**
     * 截止清单.
     *
     * @param root one digest that stands for all
     * @param digests of the receipts, in the order the responses came in
     */
    record Sealed(String root, List<String> digests, Instant closedAt) {}

    /** Whether what is there is still what was there at the deadline. */
    boolean isAsSealed(Tender tender) {
        List<String> now = standing(tender).stream().map(Version::digest).toList();
        return sealed(tender)
                .filter(s -> s.digests().equals(now) && s.root().equals(rootOf(now)))
                .isPresent();
    }

    /** Writes down what the opening found. */
    void opened(Version version, boolean intact) {
        jdbc.sql("insert into response_opening values (?, ?, ?, sanshe_now())")
                .params(version.responseNo(), version.no(), intact)
                .update();
    }

    /** What the opening found, by response; empty before. */
    Map<String, Boolean> findings(Tender tender) {
        var found = new TreeMap<String, Boolean>();
        jdbc.sql("select o.response_case_no, o.intact from response_opening o"
                        + " join response r on r.case_no = o.response_case_no where r.tender_id = ?")
                .param(tender.id())
                .query(row -> {
                    found.put(row.getString(1), row.getBoolean(2));
                });
        return found;
    }

    /** A response without its receipt makes no list whole. */
    private static String rootOf(List<String> digests) {
        return digests.stream().allMatch(Objects::nonNull) ? MerkleTree.root(digests) : "";
    }

    /**
     * Enters a final offer.
     *
     * @throws Refusal {@link ResponseRule#OFFER_TOO_LATE} from its deadline on
     */
    void enterOffer(Tender tender, Response response, String decision, Submission submission) {
        int rows = jdbc.sql(OFFER)
                .param("tender", tender.id())
                .param("response", response.caseNo())
                .param("decision", decision)
                .param("submission", submission.id())
                .update();
        if (rows == 0) throw new Refusal(ResponseRule.OFFER_TOO_LATE, Moments.zh(tender.finalOfferDeadline()));
    }

    /** The final offers by response: the submission, for those who stay. */
    Map<String, UUID> offers(Tender tender) {
        var found = new TreeMap<String, UUID>();
        jdbc.sql("select response_case_no, submission_id from final_offer where tender_id = ? and decision = 'OFFER'")
                .param(tender.id())
                .query(row -> {
                    found.put(row.getString(1), row.getObject(2, UUID.class));
                });
        return found;
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getString("response_case_no"),
                row.getInt("no"),
                Action.valueOf(row.getString("action")),
                row.getObject("submission_id", UUID.class),
                row.getString("digest"),
                row.getString("receipt"),
                List.of((String[]) row.getArray("files").getArray()),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
