package org.sanshe.delivery.voice;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 防试码: how often codes that do not exist may be tried from one address, and from all together, in ten minutes. It is kept
 * in memory only and of bounded size, because a table of addresses and moments would tell who answered.
 */
@Component
class Patience {

    private static final long WINDOW = TimeUnit.MINUTES.toNanos(10);
    private static final int ADDRESSES = 10_000;

    private final int perAddress;
    private final int together;
    private final LongSupplier nanos;
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private Count all;

    @Autowired
    Patience(
            @Value("${sanshe.voice.wrong-codes-per-address:20}") int perAddress,
            @Value("${sanshe.voice.wrong-codes-together:5000}") int together) {
        this(perAddress, together, System::nanoTime);
    }

    Patience(int perAddress, int together, LongSupplier nanos) {
        this.perAddress = perAddress;
        this.together = together;
        this.nanos = nanos;
        this.all = new Count(nanos.getAsLong(), 0);
    }

    private record Count(long since, int wrong) {

        Count and(long now) {
            return new Count(isOver(now) ? now : since, of(now) + 1);
        }

        int of(long now) {
            return isOver(now) ? 0 : wrong;
        }

        private boolean isOver(long now) {
            return now - since >= WINDOW;
        }
    }

    /** Whether an address may try another code. */
    synchronized boolean allows(String address) {
        long now = nanos.getAsLong();
        Count own = counts.get(network(address));
        return all.of(now) < together && (own == null || own.of(now) < perAddress);
    }

    /** Notes a code that does not exist. */
    synchronized void wrong(String address) {
        long now = nanos.getAsLong();
        all = all.and(now);
        counts.merge(network(address), new Count(now, 1), (before, one) -> before.and(now));
        if (counts.size() <= ADDRESSES) return;
        counts.values().removeIf(c -> c.of(now) == 0);
        // the oldest go first; the bound over all addresses still holds
        var oldest = counts.keySet().iterator();
        while (counts.size() > ADDRESSES) {
            oldest.next();
            oldest.remove();
        }
    }

    synchronized int size() {
        return counts.size();
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
