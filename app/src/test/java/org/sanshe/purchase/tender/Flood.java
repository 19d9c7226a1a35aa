package org.sanshe.purchase.tender;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.inbox.Drafts;
import org.sanshe.inbox.HandingIn;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many responses to one tender: each typed as a draft, with an upload, sealed, entered and receipted as by the desk. */
@TestComponent
public class Flood {

    private static final int FIRST_ORGANIZATION = 1_000_000;

    private final Tenders tenders;
    private final Responses responses;
    private final ResponseBook book;
    private final Receipts receipts;
    private final Documents documents;
    private final Submissions submissions;
    private final Drafts drafts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Flood(
            Tenders tenders,
            Responses responses,
            ResponseBook book,
            Receipts receipts,
            Documents documents,
            Submissions submissions,
            Drafts drafts,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.tenders = tenders;
        this.responses = responses;
        this.book = book;
        this.receipts = receipts;
        this.documents = documents;
        this.submissions = submissions;
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** The number of the response of a place. */
    public static String caseNo(int place) {
        return "XY-FLOOD-" + place;
    }

    /** So many responses, each saying what the words of its place are. */
    public void respond(String purchaseNo, int count, IntFunction<String> words) {
        Tender tender = tenders.findByCaseNo(purchaseNo).orElseThrow();
        for (int i = 0; i < count; i++) {
            int place = i;
            transaction.executeWithoutResult(status -> respond(tender, place, words.apply(place)));
        }
    }

    private void respond(Tender tender, int place, String words) {
        String caseNo = caseNo(place);
        long organization = FIRST_ORGANIZATION + place;
        Actor actor = new Actor(900_000L + place, 1, "联系人", Set.of(Role.ORGANIZATION), null, organization, null);
        jdbc.sql(
                        "insert into case_file (case_no, process, title, unit_id, organization_id, started_by, started_by_name,"
                                + " started_at, rules_as_of, bigrams, private_until)"
                                + " select ?, 'response', 'x', unit_id, ?, 1, 'x', sanshe_now(), '2026-01-01', '{}',"
                                + " response_deadline from tender where id = ?")
                .params(caseNo, organization, tender.id())
                .update();
        jdbc.sql("insert into response (case_no, version, tender_id, organization_id, credit_code, supplier, status,"
                        + " registered_at) values (?, 0, ?, ?, ?, ?, 'PENDING', sanshe_now())")
                .params(caseNo, tender.id(), organization, "FLOOD" + place, "供应商" + place)
                .update();
        Map<String, Object> values = new HashMap<>(Map.of(
                "servicePlan", "服务方案 " + words, "offeredPrice", String.valueOf(900_000 + place), "truthful", true));
        drafts.save(actor, Drafts.start("response", caseNo), Map.of("servicePlan", List.of(words)));
        byte[] pdf = ("%PDF-1.4\n" + words + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        String file = documents
                .store(null, "upload", "报价 " + words + ".pdf", new ByteArrayInputStream(pdf), actor)
                .ref();
        values.put("responseFiles", List.of(file));
        var submission = HandingIn.prepare(submissions, values);
        var entered = book.enter(tender, response(caseNo), ResponseBook.Action.SUBMIT, submission, List.of(file));
        documents.attach(List.of(file), caseNo, "response", actor, Audience.organization(organization));
        documents.seal(List.of(file), tender.responseSeal());
        receipts.issue(tender, entered);
        HandingIn.keep(submissions, submission, caseNo, actor, tender.responseSeal());
        drafts.discard(actor, Drafts.start("response", caseNo));
    }

    private Response response(String caseNo) {
        return responses.findByCaseNo(caseNo).orElseThrow();
    }

    /** How many responses the opening found as their receipts say, and how many not. */
    public Map<Boolean, Long> findings(String purchaseNo) {
        Tender tender = tenders.findByCaseNo(purchaseNo).orElseThrow();
        return book.findings(tender).values().stream()
                .collect(java.util.stream.Collectors.groupingBy(b -> b, java.util.stream.Collectors.counting()));
    }
}
