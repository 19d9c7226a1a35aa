package org.sanshe.delivery.voice;

import java.security.SecureRandom;
import java.util.Optional;
import org.sanshe.kernel.FieldCipher;
import org.sanshe.seal.Draw;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 抽样承诺: there is always one hidden number ahead whose digest is on record before anybody knows which case will use it;
 * the act that uses one records the digest of the next.
 */
@Component
class Commitments {

    /** Any number of its own: whoever takes a commitment waits for whoever is taking one. */
    private static final long TURN = 3_300_001;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final SecureRandom random = new SecureRandom();

    Commitments(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /**
     * 承诺.
     *
     * @param hidden the number itself, to be shown to auditors only
     */
    record Commitment(long id, String digest, byte[] hidden) {

        String seed(String caseNo) {
            return Draw.seed(hidden, caseNo);
        }
    }

    /** A commitment to use, and the one fixed for the next case. */
    record Taken(Commitment used, Commitment next) {}

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void first() {
        turn();
        if (free().isEmpty()) fix();
    }

    /** Takes the oldest that no case has used, and fixes one for the next case. */
    @Transactional(propagation = Propagation.MANDATORY)
    Taken take() {
        turn();
        Commitment used = free().orElseGet(this::fix);
        return new Taken(used, fix());
    }

    Commitment get(long id) {
        return jdbc.sql("select id, digest, hidden from voice_commitment where id = ?")
                .param(id)
                .query((rs, n) -> new Commitment(
                        rs.getLong("id"), rs.getString("digest"), cipher.decryptBytes(rs.getBytes("hidden"))))
                .single();
    }

    private Optional<Commitment> free() {
        return jdbc.sql("""
                        select c.id from voice_commitment c
                        where not exists (select from voice_survey s where s.commitment_id = c.id)
                        order by c.id limit 1
                        """).query(Long.class).optional().map(this::get);
    }

    private Commitment fix() {
        byte[] hidden = new byte[Draw.HIDDEN];
        random.nextBytes(hidden);
        String digest = Draw.commitment(hidden);
        long id = jdbc.sql("insert into voice_commitment (digest, hidden) values (?, ?) returning id")
                .params(digest, cipher.encryptBytes(hidden))
                .query(Long.class)
                .single();
        return new Commitment(id, digest, hidden);
    }

    private void turn() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(TURN)
                .query((rs, n) -> 1)
                .list();
    }
}
