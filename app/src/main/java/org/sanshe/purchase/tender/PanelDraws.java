package org.sanshe.purchase.tender;

import java.security.SecureRandom;
import java.util.List;
import org.sanshe.kernel.NotFound;
import org.sanshe.seal.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 抽取登记: the hidden part of each seed, sealed before the draw, and the log of each draw, from which it can be drawn again. */
@Component
class PanelDraws {

    private static final int HIDDEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final Seals seals;

    PanelDraws(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /**
     * 抽取结果.
     *
     * @param seed the seed in hexadecimal
     * @param poolDigest the digest of the pool
     * @param order the pool in the order drawn
     */
    record Drawn(int draw, String seed, String poolDigest, List<Long> order) {}

    /** Fixes and seals the hidden part of the next draw, before anybody can know what it will decide. */
    void fix(Tender tender, int draw) {
        byte[] hidden = new byte[HIDDEN_BYTES];
        new SecureRandom().nextBytes(hidden);
        String scope = tender.caseNo() + "/draws/" + draw;
        seals.create(scope, null);
        jdbc.sql("insert into panel_seed (tender_id, draw, commitment, hidden, scope) values (?, ?, ?, ?, ?)")
                .params(tender.id(), draw, Draw.commitment(hidden), seals.seal(scope, hidden), scope)
                .update();
    }

    /** The digest that fixes the hidden part of a draw. */
    String commitment(Tender tender, int draw) {
        return jdbc.sql("select commitment from panel_seed where tender_id = ? and draw = ?")
                .params(tender.id(), draw)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("seed " + draw + " of " + tender.caseNo()));
    }

    /** 抽取: opens the hidden part, joins the number given on the spot, and writes down all that is needed to repeat it. */
    Drawn draw(Tender tender, int draw, String publicNumber, List<Long> pool, int taken, String witness, String by) {
        record Seed(byte[] hidden, String scope) {}
        Seed kept = jdbc.sql("select hidden, scope from panel_seed where tender_id = ? and draw = ?")
                .params(tender.id(), draw)
                .query((row, i) -> new Seed(row.getBytes(1), row.getString(2)))
                .single();
        seals.release(kept.scope(), by);
        String seed = Draw.seed(seals.open(kept.scope(), kept.hidden()), publicNumber);
        List<Long> order = Draw.order(seed, pool);
        String digest = Draw.poolDigest(pool);
        jdbc.sql("""
                        insert into panel_draw
                          (tender_id, draw, public_number, seed, pool_digest, pool, drawn, taken, witness)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        tender.id(),
                        draw,
                        publicNumber,
                        seed,
                        digest,
                        pool.toArray(new Long[0]),
                        order.toArray(new Long[0]),
                        taken,
                        witness)
                .update();
        return new Drawn(draw, seed, digest, order);
    }
}
