package org.sanshe.incubation.intake;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.sanshe.kernel.FieldCipher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 注册限速: how often somebody may try to sign up from one address, and from all together, within an hour; on every node. */
@Component
class JoiningLimit {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final int perAddress;
    private final int together;

    JoiningLimit(
            JdbcClient jdbc,
            FieldCipher cipher,
            @Value("${sanshe.incubation.sign-ups-per-address:10}") int perAddress,
            @Value("${sanshe.incubation.sign-ups-together:300}") int together) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.perAddress = perAddress;
        this.together = together;
    }

    /** Counts a try, whatever becomes of it. @return false when there were too many */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean takes(String address) {
        String from = cipher.digest("sign-up " + network(address));
        jdbc.sql("select pg_advisory_xact_lock(hashtext('sign-up'))")
                .query((row, n) -> 1)
                .list();
        jdbc.sql("delete from incubation_sign_up where at < sanshe_now() - interval '1 day'")
                .update();
        record Counted(int own, int all) {}
        Counted counted =
                jdbc.sql("""
                        select count(*) filter (where source = :source) as own, count(*) as all from incubation_sign_up
                         where at > sanshe_now() - interval '1 hour'
                        """).param("source", from).query(Counted.class).single();
        if (counted.own() >= perAddress || counted.all() >= together) return false;
        jdbc.sql("insert into incubation_sign_up (source) values (?)")
                .param(from)
                .update();
        return true;
    }

    /** An IPv4 address, or the /64 that one subscriber has of IPv6. */
    private static String network(String address) {
        if (address == null || !address.contains(":")) return String.valueOf(address);
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 16 ? 8 : bytes.length));
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
