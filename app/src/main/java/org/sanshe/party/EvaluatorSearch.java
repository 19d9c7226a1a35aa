package org.sanshe.party;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists evaluators by name, page after page by key. */
@Component
class EvaluatorSearch {

    private static final String PAGE = """
            select e.id, e.name, e.kind, e.title,
                   coalesce((select string_agg(x.code, '、' order by x.code) from evaluator_expertise x
                              where x.evaluator_id = e.id), '') as expertise,
                   coalesce((select string_agg(w.employer, '、' order by w.employed_from) from evaluator_employment w
                              where w.evaluator_id = e.id
                                and (w.employed_to is null or w.employed_to >= :asOf)), '') as employer,
                   e.entered_on <= :asOf and (e.left_on is null or e.left_on > :asOf) as active
              from evaluator e
             where (e.person_key like :pattern escape '!'
                    or exists (select 1 from evaluator_expertise x
                                where x.evaluator_id = e.id and lower(x.code) like :pattern escape '!'))
               and (cast(:kind as text) is null or e.kind = :kind)
               and (:after = 0 or (e.person_key, e.id) > (select a.person_key, a.id from evaluator a where a.id = :after))
             order by e.person_key, e.id limit :size
            """;

    private final JdbcClient jdbc;

    EvaluatorSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows after an evaluator; 0 begins at the start. */
    List<EvaluatorRow> page(String text, EvaluatorKind kind, LocalDate asOf, long after, int size) {
        return jdbc.sql(PAGE)
                .param("asOf", asOf)
                .param("pattern", OrganizationSearch.contains(PartyName.of(text).key()))
                .param("kind", kind == null ? null : kind.name())
                .param("after", after)
                .param("size", size)
                .query((row, i) -> new EvaluatorRow(
                        row.getLong("id"),
                        row.getString("name"),
                        EvaluatorKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("expertise"),
                        row.getString("employer"),
                        row.getBoolean("active")))
                .list();
    }
}
