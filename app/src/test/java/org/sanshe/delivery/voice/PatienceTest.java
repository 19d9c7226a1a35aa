package org.sanshe.delivery.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final AtomicLong nanos = new AtomicLong(5);
    private final Patience patience = new Patience(3, 100, nanos::get);

    @Test
    void anAddressHasSoManyTriesInTenMinutes() {
        tries("10.0.0.1", 2);
        assertThat(patience.allows("10.0.0.1")).isTrue();
        tries("10.0.0.1", 1);
        assertThat(patience.allows("10.0.0.1")).isFalse();
        assertThat(patience.allows("10.0.0.2")).isTrue();
        nanos.addAndGet(Duration.ofMinutes(10).toNanos() - 1);
        assertThat(patience.allows("10.0.0.1")).isFalse();
        nanos.addAndGet(1);
        assertThat(patience.allows("10.0.0.1")).isTrue();
    }

    @Test
    void aSubscriberOfIpv6IsOneAddress() {
        for (int i = 1; i <= 3; i++) tries("2001:db8:1:2::" + i, 1);
        assertThat(patience.allows("2001:db8:1:2:ffff::1")).isFalse();
        assertThat(patience.allows("2001:db8:1:3::1")).isTrue();
    }

    @Test
    void allTogetherHaveABoundToo() {
        for (int i = 0; i < 100; i++) tries("10.1.0." + i, 1);
        assertThat(patience.allows("10.9.9.9")).isFalse();
        nanos.addAndGet(Duration.ofMinutes(10).toNanos());
        assertThat(patience.allows("10.9.9.9")).isTrue();
    }

    @Test
    void aFloodOfAddressesDoesNotFillTheMemory() {
        for (int i = 0; i < 30_000; i++) tries("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255), 1);
        assertThat(patience.size()).isLessThanOrEqualTo(10_000);
        assertThat(patience.allows("10.0.0.0")).isFalse();
    }

    private void tries(String address, int times) {
        for (int i = 0; i < times; i++) patience.wrong(address);
    }
}
