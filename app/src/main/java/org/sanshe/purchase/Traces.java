package org.sanshe.purchase;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.sanshe.seal.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * 提交痕迹: a digest of the address and the browser a response came from, salted with its seal and sealed with it. After
 * the opening equal digests show that different suppliers used one device; neither address nor browser is kept.
 */
@Component
public class Traces {

    private final JdbcClient jdbc;
    private final Seals seals;

    Traces(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** Keeps where the request at hand came from; nothing outside a request. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(String responseNo, String seal) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web)) return;
        jdbc.sql("insert into response_trace (response_case_no, seal_scope, sealed) values (?, ?, ?)")
                .params(
                        responseNo,
                        seal,
                        seals.seal(seal, digest(seal, web.getRequest()).getBytes(StandardCharsets.UTF_8)))
                .update();
    }

    /** The digests by response, in one statement; only after the seal has opened. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<String, Set<String>> of(Collection<String> responses) {
        var found = new HashMap<String, Set<String>>();
        if (responses.isEmpty()) return found;
        jdbc.sql(
                        "select response_case_no, seal_scope, sealed from response_trace where response_case_no in (:responses)")
                .param("responses", responses)
                .query(row -> {
                    found.computeIfAbsent(row.getString(1), r -> new HashSet<>())
                            .add(open(row.getString(2), row.getBytes(3)));
                });
        return found;
    }

    private String open(String seal, byte[] sealed) {
        return new String(seals.open(seal, sealed), StandardCharsets.UTF_8);
    }

    private static String digest(String salt, HttpServletRequest request) {
        String what = salt + "\n" + request.getRemoteAddr() + "\n" + request.getHeader("User-Agent");
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
