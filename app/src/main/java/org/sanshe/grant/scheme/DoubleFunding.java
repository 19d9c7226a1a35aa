package org.sanshe.grant.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sanshe.inbox.Bigrams;
import org.sanshe.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 重复资助: other public money of an organization for the same project in an overlapping term, wherever it came from. */
@Component
@Transactional(readOnly = true)
public class DoubleFunding {

    /** Titles of which so large a part of the pairs of characters is shared are taken for one project's. */
    private static final double ALIKE = 0.5;

    /** A title shorter than this may stand in another one by chance. */
    private static final int LEAST_LETTERS = 4;

    private final JdbcClient jdbc;

    DoubleFunding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is asked about. @param own the case asking: what came of it is no other money; null before there is one */
    public record Asked(long organizationId, String title, LocalDate from, LocalDate until, String own) {}

    /** 来源. */
    public enum Origin {
        /** 本系统资助项目. */
        GRANT("资助项目", "grant"),
        /** 本系统购买服务合同. */
        CONTRACT("购买服务合同", "contract"),
        /** 其他部门、层级的资助. */
        ELSEWHERE("其他部门资助", "award elsewhere");

        private final String zh;
        private final String en;

        Origin(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** 疑似重复. @param reference number of the other project, or of the row in the register of awards elsewhere */
    public record Match(
            Origin origin,
            String reference,
            String title,
            String funder,
            Money amount,
            LocalDate from,
            LocalDate until) {}

    /** Everything alike in title that overlaps in term, newest first. */
    public List<Match> of(Asked asked) {
        var found = new ArrayList<Match>();
        for (Match match : candidates(asked)) {
            if (alike(asked.title(), match.title())) found.add(match);
        }
        return found;
    }

    private List<Match> candidates(Asked asked) {
        return jdbc.sql("""
                        select * from grant_public_money
                         where organization_id = :organization and term_from <= :until and term_until >= :from
                           and (cast(:own as text) is null or reference <> :own and cause is distinct from :own)
                         order by term_until desc, reference limit 200
                        """)
                .param("organization", asked.organizationId())
                .param("from", asked.from())
                .param("until", asked.until())
                .param("own", asked.own())
                .query((row, n) -> new Match(
                        Origin.valueOf(row.getString("origin")),
                        row.getString("reference"),
                        row.getString("title"),
                        row.getString("funder"),
                        new Money(row.getLong("amount")),
                        row.getObject("term_from", LocalDate.class),
                        row.getObject("term_until", LocalDate.class)))
                .list();
    }

    /** 名称相近: the same letters, one within the other, or most pairs of characters shared. */
    static boolean alike(String one, String other) {
        String a = bare(one);
        String b = bare(other);
        if (a.isEmpty() || b.isEmpty()) return false;
        if (a.equals(b)) return true;
        boolean tells = Math.min(a.length(), b.length()) >= LEAST_LETTERS;
        if (tells && (a.contains(b) || b.contains(a))) return true;
        Set<String> first = new HashSet<>(Arrays.asList(Bigrams.of(a)));
        Set<String> second = new HashSet<>(Arrays.asList(Bigrams.of(b)));
        if (first.isEmpty() || second.isEmpty()) return false;
        var shared = new HashSet<>(first);
        shared.retainAll(second);
        return 2.0 * shared.size() / (first.size() + second.size()) >= ALIKE;
    }

    /** Years, punctuation and words every project's name has do not tell projects apart. */
    private static String bare(String title) {
        return title.replaceAll("[0-9０-９]{4}年?度?", "")
                .replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]", "")
                .replaceAll("项目$", "");
    }
}
