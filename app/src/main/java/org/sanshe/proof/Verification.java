package org.sanshe.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Submissions;
import org.sanshe.seal.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 全库查验: every chain of records, every submission that is open, every document; what is wrong is said in words. */
@Component
public class Verification {

    private final JdbcClient jdbc;
    private final Evidence evidence;
    private final Submissions submissions;
    private final Documents documents;

    Verification(JdbcClient jdbc, Evidence evidence, Submissions submissions, Documents documents) {
        this.jdbc = jdbc;
        this.evidence = evidence;
        this.submissions = submissions;
        this.documents = documents;
    }

    /** Checks everything there is; on a large database this takes minutes. */
    public Report check() {
        var problems = new ArrayList<String>(evidence.verifyAll());
        problems.addAll(texts("""
                select case_no || ' 没有任何记录 no records at all' from case_file c
                where not exists (select from evidence e where e.case_no = c.case_no) order by case_no
                """));
        problems.addAll(submissionsWithoutRecord());
        problems.addAll(alteredSubmissions());
        problems.addAll(documents.altered());
        problems.addAll(texts("""
                select distinct case_no || ' 记录所指的文件缺失 a recorded document is missing: ' || d
                from evidence e, unnest(e.documents) d
                where not exists (select from document where digest = d) order by 1
                """));
        return new Report(count("case_file"), count("evidence"), count("submission"), count("document"), problems);
    }

    private List<String> submissionsWithoutRecord() {
        return texts("""
                select s.case_no || ' 提交没有对应的记录 a submission without its record: ' || s.id
                from submission s
                where not exists (select from evidence e
                  where e.case_no = s.case_no and e.facts ->> 'digest' = s.digest) order by s.at
                """);
    }

    private List<String> alteredSubmissions() {
        return jdbc
                .sql("select id, case_no, digest from submission order by at")
                .query((rs, n) -> isIntact(rs.getObject(1, UUID.class), rs.getString(3))
                        ? ""
                        : rs.getString(2) + " 提交被改动 an altered submission: " + rs.getString(1))
                .list()
                .stream()
                .filter(problem -> !problem.isEmpty())
                .toList();
    }

    private boolean isIntact(UUID id, String digest) {
        try {
            return submissions.isIntact(id, digest);
        } catch (Seals.StillSealed notYet) {
            return true;
        } catch (Seals.BrokenSeal broken) {
            return false;
        }
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /**
     * 查验结果.
     *
     * @param problems what is wrong, in words; empty when everything is sound
     */
    public record Report(long cases, long records, long submissions, long documents, List<String> problems) {

        /** True when nothing is wrong. */
        public boolean isSound() {
            return problems.isEmpty();
        }

        /** As printed. */
        public String text() {
            String checked = "案卷 %d 个,记录 %d 条,提交 %d 份,文件 %d 个。%n".formatted(cases, records, submissions, documents)
                    + "%d cases, %d records, %d submissions, %d documents.%n"
                            .formatted(cases, records, submissions, documents);
            if (isSound()) return checked + "全部完好。All sound.";
            return checked
                    + "发现 %d 处问题:%n%d problems:%n".formatted(problems.size(), problems.size())
                    + String.join(System.lineSeparator(), problems);
        }
    }
}
