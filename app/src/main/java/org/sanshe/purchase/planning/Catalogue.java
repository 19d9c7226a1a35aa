package org.sanshe.purchase.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.kernel.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 政府购买服务指导性目录: what may be bought, as it stood on a date. */
@Component
class Catalogue {

    private static final String IN_FORCE = " valid_from <= :on and (valid_to is null or valid_to >= :on)";

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean has(String code, LocalDate on) {
        return jdbc.sql("select exists (select from service_catalogue where code = :code and" + IN_FORCE + ")")
                .param("code", code)
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    /** The items as options of a select field. */
    List<Map<String, Object>> options(LocalDate on) {
        boolean english = Language.isEnglish();
        return jdbc.sql("select code, name, name_en from service_catalogue where" + IN_FORCE + " order by code")
                .param("on", on)
                .query((rs, n) -> Map.<String, Object>of(
                        "value",
                        rs.getString("code"),
                        "label",
                        rs.getString("code") + " " + rs.getString(english ? "name_en" : "name")))
                .list();
    }
}
