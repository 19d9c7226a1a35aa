package org.sanshe.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sanshe.Owner;
import org.sanshe.SansheTest;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 查验: finds what was tampered with anywhere, and says so in words. */
@SansheTest
class VerificationTest {

    @Autowired
    Verification verification;

    @Autowired
    Evidence evidence;

    @Autowired
    Documents documents;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    private final String caseNo = "PROOF-" + UUID.randomUUID();

    @Test
    void findsAnAlteredDocument() {
        var file = documents.store(
                caseNo, "x", "原件.pdf", new ByteArrayInputStream(("%PDF-1.7 " + caseNo).getBytes(UTF_8)), null);
        assertThat(mine("原件.pdf")).isEmpty();
        asOwner(
                "content_chunk",
                "update content_chunk set bytes = bytes || 'x'::bytea where digest = ?",
                file.digest());
        assertThat(mine("原件.pdf")).singleElement().asString().contains("被改动", "altered");
        asOwner("content_chunk", "delete from content_chunk where digest = ?", file.digest());
        assertThat(mine("原件.pdf")).hasSize(1);
        asOwner("document", "delete from document where digest = ?", file.digest());
    }

    @Test
    void findsACaseWithoutRecords() {
        aCase();
        assertThat(mine(caseNo)).singleElement().asString().contains("没有任何记录");
        transaction.executeWithoutResult(status -> evidence.record(Act.of(caseNo, null, "started", "start", Map.of())));
        assertThat(mine(caseNo)).isEmpty();
        transaction.executeWithoutResult(status ->
                evidence.record(Act.of(caseNo, null, "issued", null, Map.of()).with(List.of("f".repeat(64)))));
        assertThat(mine(caseNo)).singleElement().asString().contains("文件缺失");
    }

    @Test
    void findsASubmissionThatIsNotWhatWasHandedIn() {
        aCase();
        String digest = "1d2c2fa5a1b2a9a6dd8d7b7f0c7b4d6f7c1f5a9e3c1b7e5d9a8b7c6d5e4f3a2b";
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into submission (id, case_no, process, node, content, digest, person_id, person_name, account_id, at)
                        values (?, ?, 'x', 'start', '{"amount": 1}', ?, 1, '周敏', 1, sanshe_now())
                        """).params(id, caseNo, digest).update();
        transaction.executeWithoutResult(
                status -> evidence.record(Act.of(caseNo, null, "started", "start", Map.of("digest", "other"))));
        assertThat(mine(caseNo))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("没有对应的记录", id.toString()))
                .anySatisfy(problem -> assertThat(problem).contains("提交被改动", id.toString()));
    }

    @Test
    void saysWhatItFoundInBothLanguages() {
        var sound = new Verification.Report(1, 2, 3, 4, List.of());
        assertThat(sound.isSound()).isTrue();
        assertThat(sound.text()).contains("案卷 1 个", "2 records", "全部完好。All sound.");
        var broken = new Verification.Report(1, 2, 3, 4, List.of("CG2026-0001 #4 被改动 altered"));
        assertThat(broken.isSound()).isFalse();
        assertThat(broken.text()).contains("1 problems", "CG2026-0001 #4").doesNotContain("完好");
    }

    @Test
    void opensNoDoorWhileItChecks() {
        assertThat(VerifyCommand.arguments("--server.port=8080")).containsExactly("--server.port=8080");
        assertThat(VerifyCommand.arguments("--sanshe.verify-evidence"))
                .contains("--server.address=127.0.0.1", "--camunda.bpm.job-execution.enabled=false");
    }

    private List<String> mine(String sign) {
        return verification.check().problems().stream()
                .filter(problem -> problem.contains(sign))
                .toList();
    }

    private void aCase() {
        jdbc.sql("""
                        insert into case_file (case_no, process, title, unit_id, started_by, started_by_name, started_at,
                          rules_as_of, bigrams)
                        values (?, 'x', '社工服务', 1, 1, '周敏', sanshe_now(), current_date, '{}')
                        """).param(caseNo).update();
    }

    private void asOwner(String table, String sql, String digest) {
        var owner = Owner.of(environment);
        owner.sql("alter table " + table + " disable trigger user").update();
        owner.sql(sql).param(digest).update();
        owner.sql("alter table " + table + " enable trigger user").update();
    }
}
