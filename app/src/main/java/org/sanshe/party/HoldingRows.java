package org.sanshe.party;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows and forms that say which organization holds or manages which. */
@Component
class HoldingRows implements RowImport {

    private final JdbcClient jdbc;

    HoldingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<ImportKind> kinds() {
        return Set.of(ImportKind.HOLDINGS);
    }

    @Override
    public Plan plan(ImportKind kind, Cells cells, KnownParties known) {
        Long holder = registered(cells, "creditCode", known);
        Long held = registered(cells, "heldCode", known);
        HoldingRelation relation = cells.choice("holding", HoldingRelation.class);
        LocalDate from = cells.date("holdingFrom");
        LocalDate to = cells.dateFrom("holdingTo", from, "holdingFrom");
        if (holder == null || held == null || relation == null) {
            return null;
        }
        if (holder.equals(held)) {
            cells.wrong("heldCode", "holdsItself");
            return null;
        }
        return new Plan(
                Map.of(holder + "/" + held + "/" + relation + "/" + from, "heldCode"),
                () -> write(holder, held, relation, from, to));
    }

    private Written write(long holder, long held, HoldingRelation relation, LocalDate from, LocalDate to) {
        int created = jdbc.sql("""
                        insert into organization_holding (holder_id, held_id, relation, held_from, held_to)
                        values (:holder, :held, :relation, cast(:from as date), cast(:to as date))
                        on conflict (holder_id, held_id, relation, held_from) do nothing
                        """)
                .param("holder", holder)
                .param("held", held)
                .param("relation", relation.name())
                .param("from", from)
                .param("to", to)
                .update();
        int ended = created > 0
                ? 0
                : jdbc.sql("""
                        update organization_holding set held_to = cast(:to as date)
                         where holder_id = :holder and held_id = :held and relation = :relation
                           and held_from is not distinct from cast(:from as date)
                           and held_to is distinct from cast(:to as date)
                        """)
                        .param("holder", holder)
                        .param("held", held)
                        .param("relation", relation.name())
                        .param("from", from)
                        .param("to", to)
                        .update();
        return Written.of(created > 0, ended > 0, "ORGANIZATION", holder);
    }

    private static Long registered(Cells cells, String column, KnownParties known) {
        CreditCode code = cells.creditCode(column);
        Long id = code == null ? null : known.organizations().get(code.value());
        if (code != null && id == null) {
            cells.wrong(column, "notRegistered");
        }
        return id;
    }
}
