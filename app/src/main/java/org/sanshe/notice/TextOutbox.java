package org.sanshe.notice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.sanshe.kernel.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * 短信发件箱: hands over what is due, one message a transaction, tries again after one, four, sixteen … minutes, and forgets
 * number and words as soon as there is nothing more to try.
 */
@Component
class TextOutbox implements TextMessages {

    private static final int TRIES = 6;
    private static final int AT_ONCE = 50;

    private final JdbcClient jdbc;
    private final TextGateway gateway;
    private final FieldCipher cipher;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    TextOutbox(
            JdbcClient jdbc,
            TextGateway gateway,
            FieldCipher cipher,
            JsonMapper json,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.gateway = gateway;
        this.cipher = cipher;
        this.json = json;
        this.transaction = transaction;
    }

    private record Waiting(UUID id, String content, int tries) {}

    private record Content(String phone, String body) {}

    @Override
    public boolean isAvailable() {
        return gateway.isAvailable();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(String about, List<Text> texts) {
        var shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new java.security.SecureRandom());
        for (Text text : shuffled) {
            jdbc.sql("insert into text_message (id, about, recipient, content) values (?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID(),
                            about,
                            text.recipient(),
                            cipher.encrypt(json.writeValueAsString(new Content(text.phone(), text.body()))))
                    .update();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Receipt> of(String about) {
        return jdbc.sql("select recipient, status from text_message where about = ? order by recipient, id")
                .param(about)
                .query((rs, n) -> new Receipt(rs.getString(1), Status.valueOf(rs.getString(2))))
                .list();
    }

    /** Hands over what is due. */
    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    void work() {
        if (!gateway.isAvailable()) return;
        for (int i = 0; i < AT_ONCE; i++) {
            if (!Boolean.TRUE.equals(transaction.execute(status -> one()))) return;
        }
    }

    /** The row stays locked while the gateway is asked, so that no other node hands it over too. */
    private boolean one() {
        var due = jdbc.sql(
                        "select id, content, tries from text_message where status = 'QUEUED' and next_at <= sanshe_now()"
                                + " order by next_at, id limit 1 for update skip locked")
                .query(Waiting.class)
                .optional();
        due.ifPresent(this::hand);
        return due.isPresent();
    }

    private void hand(Waiting one) {
        var content = json.readValue(cipher.decrypt(one.content()), Content.class);
        try {
            String ref = gateway.hand(one.id().toString(), content.phone(), content.body());
            end(one, Status.SENT, ref, null);
        } catch (TextGateway.Rejected e) {
            end(one, Status.FAILED, null, e.getMessage());
        } catch (IOException e) {
            if (one.tries() + 1 >= TRIES) {
                end(one, Status.FAILED, null, e.getMessage());
                return;
            }
            jdbc.sql("update text_message set tries = tries + 1, problem = ?,"
                            + " next_at = sanshe_now() + interval '1 minute' * power(4, tries) where id = ?")
                    .params(e.getMessage(), one.id())
                    .update();
        }
    }

    private void end(Waiting one, Status status, String ref, String problem) {
        jdbc.sql("update text_message set status = ?, tries = tries + 1, content = null, gateway_ref = ?, problem = ?"
                        + " where id = ?")
                .params(status.name(), ref, problem, one.id())
                .update();
    }

    /** 送达回执: what the gateway says later of a message it took. False when it knows none of this name. */
    @Transactional
    public boolean receipt(String gatewayRef, boolean delivered) {
        return jdbc.sql("update text_message set status = ? where gateway_ref = ? and status = 'SENT'")
                        .params((delivered ? Status.DELIVERED : Status.FAILED).name(), gatewayRef)
                        .update()
                == 1;
    }
}
