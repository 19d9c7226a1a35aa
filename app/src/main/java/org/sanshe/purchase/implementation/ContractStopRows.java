package org.sanshe.purchase.implementation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.purchase.implementation.Stop.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 中止和终止库, with the grounds the law gives. */
@Component
class ContractStopRows {

    private final JdbcClient jdbc;

    ContractStopRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 事由. */
    record Ground(String code, String zh, String en, String law, String article) {

        LegalBasis basis() {
            return new LegalBasis(law, article);
        }
    }

    List<Ground> grounds(Kind kind, LocalDate asOf) {
        return jdbc.sql("""
                        select code, zh, en, law, article from contract_stop_ground
                        where case when :kind = 'SUSPENSION' then suspends else terminates end
                          and valid_from <= :day and (valid_to is null or valid_to >= :day) order by code
                        """)
                .param("kind", kind.name())
                .param("day", asOf)
                .query(Ground.class)
                .list();
    }

    Ground ground(String code) {
        return jdbc.sql("select code, zh, en, law, article from contract_stop_ground where code = ?"
                        + " order by valid_from desc limit 1")
                .param(code)
                .query(Ground.class)
                .single();
    }

    List<Map<String, Object>> options(Kind kind, LocalDate asOf) {
        return grounds(kind, asOf).stream()
                .map(g -> Map.<String, Object>of(
                        "value",
                        g.code(),
                        "label",
                        (Language.isEnglish() ? g.en() : g.zh()) + "（"
                                + g.basis().text() + "）"))
                .toList();
    }

    void insert(String caseNo, String agreement, Kind kind, String ground, String fault, String reason) {
        jdbc.sql("insert into contract_stop (case_no, agreement, kind, ground, fault_party, reason)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(caseNo, agreement, kind.name(), ground, fault, reason))
                .update();
    }

    /** One of the kind that has not ended; nobody else begins one until the transaction ends. */
    Optional<String> underWay(String agreement, Kind kind) {
        jdbc.sql("select 1 from contract_life where agreement = ? for update")
                .param(agreement)
                .query((rs, n) -> 1)
                .list();
        return jdbc.sql("""
                        select s.case_no from contract_stop s join case_file c on c.case_no = s.case_no
                        where s.agreement = ? and s.kind = ? and c.ended_at is null limit 1
                        """).params(agreement, kind.name()).query(String.class).optional();
    }

    Stop get(String caseNo) {
        return jdbc.sql("select * from contract_stop where case_no = ?")
                .param(caseNo)
                .query(ContractStopRows::read)
                .optional()
                .orElseThrow(() -> new NotFound("stop " + caseNo));
    }

    void heard(String caseNo, boolean answered, String statement) {
        jdbc.sql("update contract_stop set heard = ?, statement = ? where case_no = ?")
                .params(Arrays.asList(answered, statement, caseNo))
                .update();
    }

    void decided(String caseNo, boolean decided, String opinion, LocalDate reviewOn, LocalDate endsOn, String fault) {
        jdbc.sql("""
                        update contract_stop set decided = ?, opinion = ?, review_on = ?, ends_on = ?,
                          fault_party = coalesce(?, fault_party) where case_no = ?
                        """)
                .params(Arrays.asList(decided, opinion, reviewOn, endsOn, fault, caseNo))
                .update();
    }

    void resumed(String caseNo, boolean resumed, String opinion) {
        jdbc.sql("update contract_stop set resumed = ?, opinion = ? where case_no = ?")
                .params(resumed, opinion, caseNo)
                .update();
    }

    void handedOver(String caseNo, boolean done) {
        jdbc.sql("update contract_stop set handed_over = ? where case_no = ?")
                .params(done, caseNo)
                .update();
    }

    /** 交接: one group of clients. */
    record Handover(String group, int clients, String receiver, LocalDate handedOn, String records, int consents) {}

    /** What is handed in again is a round of its own; the last counts. */
    void handOver(String caseNo, List<Handover> handovers) {
        int round = jdbc.sql("select coalesce(max(round), 0) + 1 from client_handover where case_no = ?")
                .param(caseNo)
                .query(Integer.class)
                .single();
        handovers.forEach(h -> jdbc.sql("""
                        insert into client_handover (case_no, round, clients_of, clients, receiver, handed_on, records, consents)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(caseNo, round, h.group(), h.clients(), h.receiver(), h.handedOn(), h.records(), h.consents())
                .update());
    }

    List<Handover> handovers(String caseNo) {
        return jdbc.sql("""
                        select * from client_handover h where case_no = :case and round = (
                          select max(round) from client_handover where case_no = :case) order by id
                        """)
                .param("case", caseNo)
                .query((rs, n) -> new Handover(
                        rs.getString("clients_of"),
                        rs.getInt("clients"),
                        rs.getString("receiver"),
                        rs.getObject("handed_on", LocalDate.class),
                        rs.getString("records"),
                        rs.getInt("consents")))
                .list();
    }

    private static Stop read(ResultSet rs, int n) throws SQLException {
        return new Stop(
                rs.getString("case_no"),
                rs.getString("agreement"),
                Kind.valueOf(rs.getString("kind")),
                rs.getString("ground"),
                rs.getString("fault_party"),
                rs.getString("reason"),
                rs.getObject("heard", Boolean.class),
                rs.getString("statement"),
                rs.getObject("decided", Boolean.class),
                rs.getString("opinion"),
                rs.getObject("review_on", LocalDate.class),
                rs.getObject("ends_on", LocalDate.class),
                rs.getObject("resumed", Boolean.class),
                rs.getObject("handed_over", Boolean.class));
    }
}
