package org.sanshe.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.Owner;
import org.sanshe.SansheTest;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.Party;
import org.sanshe.letters.Project;
import org.sanshe.letters.TerminationNotice;
import org.sanshe.seal.Seals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 文件: kept once, unchanged, readable by those it is for, and by nobody before its seal opens. */
@SansheTest
class DocumentsTest {

    private static final Actor MINE = organization(11, 101);
    private static final Actor RIVAL = organization(12, 102);
    private static final TerminationNotice LETTER = new TerminationNotice(
            new Project("CG2026-0001", "社工服务"),
            Party.reachable("明湖区民政局", "政务路 8 号", "程望", "0739-8800020"),
            LocalDate.of(2026, 3, 6),
            "提交响应文件的供应商不足三家",
            "《政府采购竞争性磋商采购方式管理暂行办法》第三十四条",
            "重新采购");

    @Autowired
    Documents documents;

    @Autowired
    Seals seals;

    @Autowired
    SansheClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    @Test
    void keepsUploadsApartAndReadableByNobodyWithoutTheKey() {
        byte[] pdf = pdf("报价 1,040,000 元");
        var a = store("报价一百零四万元.pdf", pdf, MINE);
        var b = store("报价一百零四万元.pdf", pdf, RIVAL);
        assertThat(a.digest()).isNotEqualTo(b.digest()).matches("[0-9a-f]{64}");
        assertThat(count("select count(*) from content_chunk where digest like 'new:%'"))
                .isZero();
        assertThat(count("select count(*) from content_chunk where position('1,040,000'::bytea in bytes) > 0"))
                .isZero();
        assertThat(count("select count(*) from document where name like '%一百零四%'"))
                .isZero();
        assertThat(documents.bytes(b.id())).isEqualTo(pdf);
        assertThat(a.name()).isEqualTo("报价一百零四万元.pdf");
        assertThat(a.size()).isEqualTo(pdf.length);
        assertThat(a.mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void streamsTwentyMegabytesWithoutHoldingThem() throws Exception {
        long size = 20L << 20;
        System.gc();
        long before = used();
        var stored = documents.store(null, "upload", "大.pdf", new Generated(size), MINE);
        var sizes = new long[2];
        transaction.executeWithoutResult(status -> {
            try (var in = documents.open(stored)) {
                byte[] buffer = new byte[64 * 1024];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) sizes[0] += n;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        System.gc();
        assertThat(sizes[0]).isEqualTo(size);
        assertThat(used() - before).isLessThan(8L << 20);
        assertThat(count("select max(length(bytes)) from content_chunk where digest = '" + stored.digest() + "'"))
                .isLessThanOrEqualTo(257 * 1024);
    }

    @ParameterizedTest
    @CsvSource({"20971520, true", "20971521, false"})
    void takesAsMuchAsIsAllowedAndNotAByteMore(long size, boolean taken) {
        if (taken) {
            assertThat(documents
                            .store(null, "upload", "界.pdf", new Generated(size), MINE)
                            .size())
                    .isEqualTo(size);
        } else {
            assertThatThrownBy(() -> documents.store(null, "upload", "界.pdf", new Generated(size), MINE))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("20 MB");
            assertThat(count("select count(*) from content_chunk where digest like 'new:%'"))
                    .isZero();
        }
    }

    @Test
    void refusesWhatIsNotWhatItsNameSays() {
        refused("空.pdf", new byte[0], "空的");
        refused("程序.pdf", "MZ\u0090\0\u0003\0\0\0PE\0\0".getBytes(UTF_8), "不符");
        refused("程序.pdf", elf(), "不符");
        refused("网页.pdf", "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8), "不符");
        refused("网页.txt", "<html><body onload=alert(1)>".getBytes(UTF_8), "不符");
        refused("图.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".getBytes(UTF_8), "不符");
        refused("图.png", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".getBytes(UTF_8), "不符");
        refused("两面.pdf", ("<html><script>alert(1)</script>\n" + "%PDF-1.7\n").getBytes(UTF_8), "不符");
        refused("两面.pdf", ("//\n%PDF-1.7\nalert(1)").getBytes(UTF_8), "不符");
        refused("没有扩展名", pdf("x"), "不符");
        refused("改名.docx", pdf("x"), "不符");
        refused("脚本.js", "alert(1)".getBytes(UTF_8), "不符");
        refused("表.csv", "a,b\0c".getBytes(UTF_8), "不符");
        refused(
                "实体.xml",
                "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>".getBytes(UTF_8),
                "不符");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd.pdf | passwd.pdf",
                "C:\\Users\\a\\合同.pdf | 合同.pdf",
                "合同\u202Efdp.exe.pdf | 合同fdp.exe.pdf",
                "a\u200Bb\u2028c.pdf | abc.pdf",
                "..／..／x.pdf | x.pdf",
                "<img src=x onerror=1>\".pdf | img src=x onerror=1.pdf",
                "．ｐｄｆ.pdf | pdf.pdf",
                "...pdf | pdf"
            })
    void cleansNames(String typed, String expected) {
        assertThat(store(typed, pdf("name"), MINE).name()).isEqualTo(expected);
    }

    @Test
    void takesControlCharactersOutOfNames() {
        assertThat(store("a\r\nSet-Cookie: x\u0000\u001B[2J.pdf", pdf("control"), MINE)
                        .name())
                .isEqualTo("aSet-Cookie x[2J.pdf");
    }

    @Test
    void cutsLongNamesBetweenCharacters() {
        String name = store("𠮷".repeat(200) + ".pdf", pdf("long"), MINE).name();
        assertThat(name).endsWith("𠮷.pdf");
        assertThat(name.codePointCount(0, name.length())).isEqualTo(120);
        assertThat(name.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    @Test
    void isReadByThoseItIsForAndNobodyElse() {
        String caseNo = "DOC-" + UUID.randomUUID();
        var clerk = new Actor(31, 31, "程望", Set.of(Role.OFFICER), 1L, null, null);
        var forCase = documents.store(caseNo, "x", "卷.pdf", in(pdf("case")), null, Audience.CASE);
        var forMine = documents.store(caseNo, "x", "函.pdf", in(pdf("mine")), null, Audience.organization(101));
        var forMe = documents.store(caseNo, "x", "信.pdf", in(pdf("me")), null, Audience.person(12));
        var forAll = documents.store(caseNo, "x", "告.pdf", in(pdf("all")), null, Audience.PUBLIC);
        var forNobody = documents.store(caseNo, "x", "无.pdf", in(pdf("nobody")), RIVAL);

        assertThat(readable(null)).containsExactly(forAll.id());
        assertThat(readable(clerk)).containsExactlyInAnyOrder(forAll.id(), forCase.id());
        assertThat(readable(MINE)).containsExactlyInAnyOrder(forAll.id(), forMine.id());
        assertThat(readable(RIVAL)).containsExactlyInAnyOrder(forAll.id(), forMe.id(), forNobody.id());
        assertThat(documents.of(caseNo, clerk, true))
                .extracting(StoredDocument::id)
                .containsExactly(forCase.id(), forAll.id());
        assertThat(documents.of(caseNo, clerk, false))
                .extracting(StoredDocument::id)
                .containsExactly(forAll.id());
        assertThat(documents.of(caseNo, MINE, false))
                .extracting(StoredDocument::id)
                .containsExactly(forMine.id(), forAll.id());
    }

    private List<Long> readable(Actor actor) {
        long last = count("select max(id) from document");
        var found = new ArrayList<Long>();
        for (long id = Math.max(1, last - 4); id <= last; id++) {
            documents
                    .readable(id, actor, caseNo -> actor != null && actor.isStaff())
                    .ifPresent(d -> found.add(d.id()));
        }
        return found;
    }

    @Test
    void namingAStrangersFileDoesNotOpenIt() {
        var theirs = store("标书.pdf", pdf("theirs"), RIVAL);
        var ours = Audience.organization(101);
        assertThatThrownBy(() -> documents.attach(List.of(theirs.ref()), "DOC-1", "upload", MINE, ours))
                .isInstanceOf(NotFound.class);
        documents.attach(List.of(theirs.ref()), "DOC-2", "response", RIVAL);
        assertThatThrownBy(() -> documents.attach(List.of(theirs.ref()), "DOC-1", "upload", MINE, ours))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.show(List.of(theirs.ref()), "DOC-1", ours))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.attach(List.of("doc:1 or 1=1"), "DOC-1", "upload", MINE))
                .isInstanceOf(NotFound.class);
        assertThat(documents.readable(theirs.id(), MINE, c -> false)).isEmpty();
        documents.show(List.of(theirs.ref()), "DOC-2", ours);
        assertThat(documents.readable(theirs.id(), MINE, c -> false)).isPresent();
    }

    @Test
    void sealingLeavesNothingReadable() {
        byte[] canary = pdf("绝密报价 1,039,999.00 " + UUID.randomUUID());
        var forgotten = store("草稿.pdf", canary, MINE);
        var mine = store("响应文件.pdf", canary, MINE);
        String scope = seal(mine);
        assertThat(count("select count(*) from content_chunk where position('1,039,999'::bytea in bytes) > 0"))
                .isZero();
        assertThat(count("select count(*) from content where digest = '" + mine.digest() + "'"))
                .isZero();
        assertThatThrownBy(() -> documents.bytes(mine.id())).isInstanceOf(Seals.StillSealed.class);
        assertThatThrownBy(() -> documents.open(documents.byRef(mine.ref()))).isInstanceOf(Seals.StillSealed.class);
        assertThatThrownBy(() -> documents.bytes(forgotten.id())).isInstanceOf(Seals.StillSealed.class);
        assertThat(documents.byRef(mine.ref()).size()).isEqualTo(canary.length);
        assertThat(documents.altered()).isEmpty();
        transaction.executeWithoutResult(status -> seals.release(scope, "opening"));
        assertThat(documents.bytes(mine.id())).isEqualTo(canary);
    }

    @Test
    void sealingTouchesNoStrangersFile() {
        byte[] template = pdf("同一份空白声明 " + UUID.randomUUID());
        var theirs = store("声明.pdf", template, RIVAL);
        var mine = store("声明.pdf", template, MINE);
        String scope = seal(mine);
        assertThat(documents.bytes(theirs.id())).isEqualTo(template);
        assertThatThrownBy(() -> documents.bytes(mine.id())).isInstanceOf(Seals.StillSealed.class);
        assertThat(documents.byRef(mine.ref()).digest()).isNotEqualTo(theirs.digest());

        String theirScope = seal(theirs);
        assertThat(count("select count(*) from content_chunk where position('" + "同一份空白声明" + "'::bytea in bytes) > 0"))
                .isZero();
        var again = store("声明.pdf", template, RIVAL);
        assertThat(documents.bytes(again.id())).isEqualTo(template);
        transaction.executeWithoutResult(status -> seals.release(scope, "opening"));
        assertThat(documents.bytes(mine.id())).isEqualTo(template);
        assertThatThrownBy(() -> documents.bytes(theirs.id())).isInstanceOf(Seals.StillSealed.class);
        transaction.executeWithoutResult(status -> seals.release(theirScope, "opening"));
        assertThat(documents.bytes(theirs.id())).isEqualTo(template);
    }

    @Test
    void sealsLargeFilesChunkByChunkInOrder() {
        byte[] large = new byte[700_000];
        new Random(1).nextBytes(large);
        System.arraycopy("%PDF-1.7\n".getBytes(UTF_8), 0, large, 0, 9);
        var file = store("大.pdf", large, MINE);
        String scope = seal(file);
        transaction.executeWithoutResult(status -> seals.release(scope, "opening"));
        assertThat(Arrays.equals(documents.bytes(file.id()), large)).isTrue();
        String digest = documents.byRef(file.ref()).digest();
        var owner = Owner.of(environment);
        owner.sql("alter table content_chunk disable trigger content_stays").update();
        try {
            owner.sql("update content_chunk set no = 9 - no where digest = ? and no < 2")
                    .param(digest)
                    .update();
            owner.sql("update content_chunk set no = no - 8 where digest = ? and no = 9")
                    .param(digest)
                    .update();
            owner.sql("update content_chunk set no = 0 where digest = ? and no = 8")
                    .param(digest)
                    .update();
            assertThatThrownBy(() -> documents.bytes(file.id())).isInstanceOf(Seals.BrokenSeal.class);
            assertThat(documents.altered()).singleElement().asString().contains("大.pdf");
            owner.sql("update content_chunk set no = 1 - no + 10 where digest = ? and no < 2")
                    .param(digest)
                    .update();
            owner.sql("update content_chunk set no = no - 10 where digest = ? and no >= 10")
                    .param(digest)
                    .update();
        } finally {
            owner.sql("alter table content_chunk enable trigger content_stays").update();
        }
        assertThat(documents.altered()).isEmpty();
    }

    @Test
    void theApplicationCannotChangeWhatADocumentContains() {
        var kept = store("定稿.pdf", pdf("final"), MINE);
        documents.attach(List.of(kept.ref()), "DOC-KEPT", "upload", MINE);
        for (String attempt : List.of(
                "update content_chunk set bytes = 'x' where digest = '%s'",
                "delete from content_chunk where digest = '%s'",
                "insert into content_chunk values ('%s', 7, 'x')",
                "update content set size = 1 where digest = '%s'",
                "delete from content where digest = '%s'",
                "update document set name = 'x.pdf' where digest = '%s'",
                "update document set at = now() where digest = '%s'",
                "update document set case_no = 'DOC-OTHER' where digest = '%s'",
                "update document set digest = (select min(digest) from content c where c.digest <> '%1$s'"
                        + " and not exists (select from sealed_content s where s.digest = c.digest)) where digest = '%1$s'",
                "delete from document where digest = '%s'",
                "alter table content_chunk disable trigger content_stays")) {
            assertThatThrownBy(() -> jdbc.sql(attempt.formatted(kept.digest())).update())
                    .as(attempt)
                    .rootCause()
                    .message()
                    .containsPattern("never change|stays|foreign key|must be owner");
        }
        assertThat(documents.bytes(kept.id())).isEqualTo(pdf("final"));
    }

    @Test
    void numbersLettersWithoutGapsUnderManyHands() throws Exception {
        int year = clock.today().getYear();
        int before = last(year);
        var hands = Executors.newFixedThreadPool(6);
        try {
            var issuing = new ArrayList<Callable<StoredDocument>>();
            for (int i = 0; i < 12; i++) {
                boolean undone = i % 4 == 3;
                issuing.add(() -> transaction.execute(status -> {
                    var issued = documents.issue("DOC-NO", "letter", LETTER, "明湖区民政局", Audience.CASE);
                    if (undone) status.setRollbackOnly();
                    return issued;
                }));
            }
            for (var done : hands.invokeAll(issuing)) done.get();
        } finally {
            hands.shutdownNow();
        }
        var numbers = jdbc.sql("select document_no from document where case_no = 'DOC-NO'")
                .query(String.class)
                .list();
        assertThat(numbers).hasSize(9);
        for (int i = 1; i <= 9; i++) assertThat(numbers).contains("民采〔%d〕%d号".formatted(year, before + i));
        assertThat(last(year)).isEqualTo(before + 9);
    }

    @Test
    void letsAnybodyVerifyAPrintedLetter() {
        var first = transaction.execute(status -> documents.issue("DOC-V", "letter", LETTER, "明湖区民政局", Audience.CASE));
        var second = transaction.execute(status -> documents.issue("DOC-V", "letter", LETTER, "明湖区民政局", Audience.CASE));
        assertThat(first.documentNo()).isNotEqualTo(second.documentNo());
        assertThat(first.verifyCode()).matches("[0-9a-f]{24}").isNotEqualTo(second.verifyCode());
        assertThat(documents.verify(first.verifyCode())).contains(first);
        assertThat(documents.verify(first.verifyCode().toUpperCase(Locale.ROOT) + "0"))
                .isEmpty();
        assertThat(documents.verify("' or 1=1 --")).isEmpty();
        assertThat(documents.bytes(first.id())).startsWith("%PDF-".getBytes(UTF_8));
    }

    private int last(int year) {
        return jdbc.sql("select coalesce(max(last), 0) from document_number where prefix = '民采' and year = ?")
                .param(year)
                .query(Integer.class)
                .single();
    }

    private String seal(StoredDocument document) {
        String scope = "DOC/" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            seals.create(scope, null);
            documents.seal(List.of(document.ref()), scope);
        });
        return scope;
    }

    private void refused(String name, byte[] content, String why) {
        assertThatThrownBy(() -> store(name, content, MINE))
                .as(name)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }

    private StoredDocument store(String name, byte[] content, Actor by) {
        return documents.store(null, "upload", name, in(content), by);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static InputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.7\n% " + text + "\n%%EOF\n").getBytes(UTF_8);
    }

    private static byte[] elf() {
        byte[] bytes = new byte[512];
        System.arraycopy(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}, 0, bytes, 0, 7);
        return bytes;
    }

    private static long used() {
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static Actor organization(long person, long organization) {
        return new Actor(person, person, "组织" + organization, Set.of(Role.ORGANIZATION), null, organization, null);
    }

    /** A PDF of any size that is nowhere in memory. */
    private static final class Generated extends InputStream {
        private static final byte[] HEAD = "%PDF-1.7\n".getBytes(UTF_8);
        private final long size;
        private long at;

        Generated(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            if (at >= size) return -1;
            int value = at < HEAD.length ? HEAD[(int) at] : (int) (at * 31 >> 7 & 0x7f);
            at++;
            return value;
        }
    }
}
