package org.sanshe.evidence;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sanshe.kernel.LegalBasis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * 证据链: appends what was done to the case's chain, in the transaction of the act itself, and finds rows that were
 * altered, removed, reordered or cut off.
 */
@Component
public class Evidence {

    private static final String NOTHING = "0".repeat(64);

    /** One of its own: a digest must not depend on how the application prints JSON elsewhere. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final JdbcClient jdbc;

    Evidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Appends an act; without a surrounding transaction it refuses. Returns where the chain ends now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Head record(Act act) {
        Head head = lockHead(act.caseNo());
        var at = jdbc.sql("select sanshe_now()").query(OffsetDateTime.class).single();
        var row = new Row(
                act.caseNo(),
                head.seq() + 1,
                at.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS),
                act.actor() == null ? null : act.actor().personId(),
                act.actor() == null ? "系统" : act.actor().name(),
                act.actor() == null ? null : act.actor().deputyFor(),
                act.act(),
                act.node(),
                canonical(act.facts()),
                act.basis() == null ? null : act.basis().law(),
                act.basis() == null ? null : act.basis().article(),
                act.documents(),
                head.digest());
        String digest = digest(row);
        jdbc.sql("insert into evidence values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)")
                .params(
                        row.caseNo(),
                        row.seq(),
                        row.at(),
                        row.personId(),
                        row.personName(),
                        row.deputyFor(),
                        row.act(),
                        row.node(),
                        row.facts(),
                        row.law(),
                        row.article(),
                        row.documents().toArray(new String[0]),
                        row.previous(),
                        digest)
                .update();
        jdbc.sql("update evidence_head set seq = ?, digest = ? where case_no = ?")
                .params(row.seq(), digest, row.caseNo())
                .update();
        return new Head(row.seq(), digest);
    }

    /** The chain of a case, oldest first. */
    public List<Entry> of(String caseNo) {
        return jdbc.sql("select * from evidence where case_no = ? order by seq")
                .param(caseNo)
                .query((rs, n) -> entry(rs))
                .list();
    }

    /** What is wrong with a case's chain, in words; empty when every row stands as written. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<String> verify(String caseNo) {
        return verify(List.of(caseNo));
    }

    /** As {@link #verify(String)}, for several cases with as many statements as for one. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<String> verify(Collection<String> cases) {
        var chains = new LinkedHashMap<String, Chain>();
        cases.forEach(caseNo -> chains.put(caseNo, new Chain(caseNo)));
        String[] asked = chains.keySet().toArray(new String[0]);
        jdbc.sql("select * from evidence where case_no = any (?) order by case_no, seq")
                .param(asked)
                .query(rs -> {
                    chains.get(rs.getString("case_no")).follow(row(rs), rs.getString("digest"));
                });
        jdbc.sql("select case_no, seq, digest from evidence_head where case_no = any (?)")
                .param(asked)
                .query(rs -> {
                    chains.get(rs.getString("case_no")).head = new Head(rs.getInt("seq"), rs.getString("digest"));
                });
        return chains.values().stream()
                .flatMap(chain -> chain.problems().stream())
                .toList();
    }

    /** One chain while it is followed from its first row on. */
    private static final class Chain {

        private final String caseNo;
        private final List<String> problems = new ArrayList<>();
        private Head last = new Head(0, NOTHING);
        private Head head = new Head(0, NOTHING);

        Chain(String caseNo) {
            this.caseNo = caseNo;
        }

        void follow(Row row, String digest) {
            if (row.seq() != last.seq() + 1) problems.add(caseNo + " #" + (last.seq() + 1) + " 缺失 missing");
            else if (!row.previous().equals(last.digest()))
                problems.add(caseNo + " #" + row.seq() + " 不衔接前一条 does not follow the row before");
            if (!digest(row).equals(digest)) problems.add(caseNo + " #" + row.seq() + " 被改动 altered");
            last = new Head(row.seq(), digest);
        }

        List<String> problems() {
            if (!head.equals(last))
                problems.add(caseNo + " 末尾被截断 cut off after #" + last.seq() + ", head says #" + head.seq());
            return problems;
        }
    }

    /** As {@link #verify(String)}, for every case. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<String> verifyAll() {
        return jdbc
                .sql("select case_no from evidence_head union select case_no from evidence order by 1")
                .query(String.class)
                .list()
                .stream()
                .flatMap(caseNo -> verify(caseNo).stream())
                .toList();
    }

    private Head lockHead(String caseNo) {
        jdbc.sql("insert into evidence_head values (?, 0, ?) on conflict do nothing")
                .params(caseNo, NOTHING)
                .update();
        return jdbc.sql("select seq, digest from evidence_head where case_no = ? for update")
                .param(caseNo)
                .query(Head.class)
                .single();
    }

    /** The database keeps jsonb in an order of its own; the digest is over sorted keys. */
    private static String canonical(Map<String, Object> facts) {
        return JSON.writeValueAsString(sorted(JSON.readValue(JSON.writeValueAsString(facts), Object.class)));
    }

    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            var sorted = new TreeMap<String, Object>();
            map.forEach((k, v) -> sorted.put(String.valueOf(k), sorted(v)));
            return sorted;
        }
        if (value instanceof List<?> list)
            return list.stream().map(Evidence::sorted).toList();
        return value instanceof BigDecimal number ? plain(number) : value;
    }

    /** 1E+3, 1000 and 1000.00 are one number, however the database writes it back. */
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String digest(Row row) {
        try {
            byte[] bytes = JSON.writeValueAsString(row).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(
                rs.getString("case_no"),
                rs.getInt("seq"),
                rs.getObject("at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC),
                rs.getObject("person_id", Long.class),
                rs.getString("person_name"),
                rs.getObject("deputy_for", Long.class),
                rs.getString("act"),
                rs.getString("node"),
                canonical(facts(rs)),
                rs.getString("law"),
                rs.getString("article"),
                List.of((String[]) rs.getArray("documents").getArray()),
                rs.getString("previous"));
    }

    private static Entry entry(ResultSet rs) throws SQLException {
        String law = rs.getString("law");
        return new Entry(
                rs.getString("case_no"),
                rs.getInt("seq"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getObject("person_id", Long.class),
                rs.getString("person_name"),
                rs.getString("act"),
                rs.getString("node"),
                facts(rs),
                law == null ? null : new LegalBasis(law, rs.getString("article")),
                List.of((String[]) rs.getArray("documents").getArray()),
                rs.getString("digest"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> facts(ResultSet rs) throws SQLException {
        return JSON.readValue(rs.getString("facts"), Map.class);
    }

    /** 链尾: the last row of a chain. */
    public record Head(int seq, String digest) {}

    private record Row(
            String caseNo,
            int seq,
            OffsetDateTime at,
            Long personId,
            String personName,
            Long deputyFor,
            String act,
            String node,
            String facts,
            String law,
            String article,
            List<String> documents,
            String previous) {}
}
