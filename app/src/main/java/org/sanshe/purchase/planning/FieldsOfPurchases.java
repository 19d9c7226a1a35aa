package org.sanshe.purchase.planning;

import java.util.Optional;
import org.sanshe.delivery.Engagements.Field;
import org.sanshe.purchase.ServiceFields;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from the purchase as it was planned. */
@Component
class FieldsOfPurchases implements ServiceFields {

    private final JdbcClient jdbc;

    FieldsOfPurchases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Field> of(String purchaseNo) {
        return jdbc.sql("""
                        select c.code, c.name, c.name_en from purchase p join service_catalogue c on c.code = p.catalogue_code
                         where p.case_no = ?
                        """)
                .param(purchaseNo)
                .query((row, n) -> new Field(row.getString("code"), row.getString("name"), row.getString("name_en")))
                .optional();
    }
}
