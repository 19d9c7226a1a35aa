package org.sanshe.evaluation.plan;

import java.util.List;
import java.util.Map;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 可考核的项目: the engagements of one's own unit and those below it. */
@Component
class Assessable {

    private static final int MOST = 300;

    private final JdbcClient jdbc;

    Assessable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As options of a form, the latest to end first; only the one named when one is. */
    List<Map<String, Object>> choices(Actor actor, String about) {
        return jdbc.sql("""
                        select e.agreement, e.title, e.supplier_name, e.term_from, e.term_until from engagement e
                          join unit its on its.id = e.unit_id
                          join unit mine on mine.id = :unit and its.path like mine.path || '%'
                         where cast(:about as text) is null or e.agreement = :about
                         order by e.term_until desc, e.agreement limit :most
                        """)
                .param("unit", actor.unitId())
                .param("about", about)
                .param("most", MOST)
                .query((row, n) -> Map.<String, Object>of(
                        "value",
                        row.getString("agreement"),
                        "label",
                        row.getString("title") + "（" + row.getString("term_from") + " — " + row.getString("term_until")
                                + "）· " + row.getString("supplier_name")))
                .list();
    }

    /** Schemes as options of a form. */
    static List<Map<String, Object>> schemes(List<Scheme> schemes) {
        return schemes.stream()
                .map(s -> Map.<String, Object>of(
                        "label",
                        (Language.isEnglish() ? s.nameEn() : s.name()) + "（" + s.code() + "）",
                        "value",
                        s.code()))
                .toList();
    }
}
