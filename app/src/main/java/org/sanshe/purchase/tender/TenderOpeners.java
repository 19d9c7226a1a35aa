package org.sanshe.purchase.tender;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.identity.Posts;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.seal.OpeningKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 开启人名单: one each of procurement, supervision and audit, named in the documents; any two of them open. */
@Component
class TenderOpeners {

    /** The posts, by the field of the documents form; the first of each that has a key is proposed. */
    private enum Seat {
        PURCHASER("openerOfficer", "purchaserOpeners", Role.PROCUREMENT, Role.OFFICER),
        SUPERVISOR("openerSupervisor", "supervisorOpeners", Role.SUPERVISOR),
        AUDITOR("openerAuditor", "auditorOpeners", Role.AUDITOR);

        private final String field;
        private final String options;
        private final Role[] roles;

        Seat(String field, String options, Role... roles) {
            this.field = field;
            this.options = options;
            this.roles = roles;
        }
    }

    private final JdbcClient jdbc;
    private final Posts posts;
    private final OpeningKeys keys;

    TenderOpeners(JdbcClient jdbc, Posts posts, OpeningKeys keys) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.keys = keys;
    }

    /** What the documents form opens with: who may be named, and a proposal. */
    Map<String, Object> prefill(long unitId) {
        var values = new LinkedHashMap<String, Object>();
        for (Seat seat : Seat.values()) {
            var holders = posts.holding(unitId, seat.roles);
            values.put(seat.options, holders.stream().map(this::option).toList());
            holders.stream()
                    .filter(h -> keys.since(h.personId()).isPresent())
                    .findFirst()
                    .ifPresent(h -> values.put(seat.field, String.valueOf(h.personId())));
        }
        return values;
    }

    private Map<String, Object> option(Posts.Holder holder) {
        boolean hasKey = keys.since(holder.personId()).isPresent();
        return Map.of(
                "value", String.valueOf(holder.personId()),
                "label", holder.name() + "（" + holder.role().zh() + (hasKey ? "" : "，尚无开启密钥") + "）",
                "labelEn", holder.name() + " (" + holder.role().en() + (hasKey ? "" : ", no opening key yet") + ")");
    }

    /**
     * Names the openers of a tender.
     *
     * @param persons for the purchaser, the supervisor, the auditor, as typed
     * @throws Refusal when one has no key, holds no such post, or is named twice
     */
    void name(Tender tender, List<String> persons) {
        var named = new HashSet<Long>();
        jdbc.sql("delete from tender_opener where tender_id = ?")
                .param(tender.id())
                .update();
        for (Seat seat : Seat.values()) {
            Posts.Holder holder = holder(tender.unitId(), seat, persons.get(seat.ordinal()));
            if (!named.add(holder.personId())) throw new Refusal(OpeningRule.SAME_PERSON_TWICE, holder.name());
            if (keys.since(holder.personId()).isEmpty()) throw new Refusal(OpeningRule.NO_OPENING_KEY, holder.name());
            jdbc.sql("insert into tender_opener values (?, ?, ?, ?, ?)")
                    .params(
                            tender.id(),
                            seat.ordinal() + 1,
                            holder.personId(),
                            holder.name(),
                            holder.role().name())
                    .update();
        }
    }

    private Posts.Holder holder(long unitId, Seat seat, String person) {
        return posts.holding(unitId, seat.roles).stream()
                .filter(h -> String.valueOf(h.personId()).equals(person))
                .findFirst()
                .orElseThrow(() -> new Refusal(OpeningRule.NOBODY_HOLDS_THE_POST, seat.roles[0]));
    }

    /** The openers of a tender, in order. */
    List<Posts.Holder> of(Tender tender) {
        return jdbc.sql("select person_id, name, role from tender_opener where tender_id = ? order by no")
                .param(tender.id())
                .query((row, i) -> new Posts.Holder(row.getLong(1), row.getString(2), Role.valueOf(row.getString(3))))
                .list();
    }
}
