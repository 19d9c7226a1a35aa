package org.sanshe.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.crypto.hpke.HPKE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** 算法套件: the published examples come out as published, and what was altered or belongs elsewhere does not open. */
class SuiteTest {

    private static final HexFormat HEX = HexFormat.of();

    private final International international = new International();
    private final ShangMi shangMi = new ShangMi();

    static Stream<Suite> suites() {
        return Stream.of(new International(), new ShangMi());
    }

    /** RFC 9180, appendix A.1.1.1, sequence number 0. */
    @Test
    void hybridEncryptionAsPublished() {
        var keys = new Suite.Keys(
                hex("3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d"),
                hex("4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8"));
        byte[] sealed = hex("37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431"
                + "f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a");
        assertThat(new International(HPKE.aead_AES_GCM128)
                        .unwrap(
                                keys,
                                hex("4f6465206f6e2061204772656369616e2055726e"),
                                "Count-0".getBytes(UTF_8),
                                sealed))
                .asString(UTF_8)
                .isEqualTo("Beauty is truth, truth beauty");
    }

    /** The specification of GCM (McGrew and Viega), test case 16. */
    @Test
    void aes256InGaloisModeAsPublished() {
        byte[] locked = hex("cafebabefacedbaddecaf888522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b");
        assertThat(international.unlock(
                        hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"),
                        hex("feedfacedeadbeeffeedfacedeadbeefabaddad2"),
                        locked))
                .isEqualTo(hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                        + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"));
    }

    /** RFC 8032, section 7.1, tests 1 and 2. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                + "d25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
                + "387b2eaeb4302aeeb00d291612bb0c00"
    })
    void edwardsSignaturesAsPublished(String secret, String publicKey, String message, String signature) {
        var keys = international.signingKeys(hex(secret));
        assertThat(keys.publicKey()).isEqualTo(hex(publicKey));
        assertThat(international.sign(keys, hex(message))).isEqualTo(hex(signature));
        assertThat(international.verify(keys.publicKey(), hex(message), hex(signature)))
                .isTrue();
    }

    /** FIPS 180-4 and GB/T 32905-2016 appendix A.1, both of "abc". */
    @Test
    void digestsAsPublished() {
        assertThat(international.digest("abc".getBytes(UTF_8)))
                .isEqualTo(hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        assertThat(shangMi.digest("abc".getBytes(UTF_8)))
                .isEqualTo(hex("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"));
    }

    /** RFC 8998, appendix A.1. */
    @Test
    void sm4InGaloisModeAsPublished() {
        byte[] key = hex("0123456789abcdeffedcba9876543210");
        byte[] iv = hex("00001234567800000000abcd");
        byte[] aside = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        byte[] content = hex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
        assertThat(shangMi.lock(key, iv, aside, content))
                .isEqualTo(hex("00001234567800000000abcd"
                        + "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec"));
    }

    /** GB/T 32918.5-2017, appendix A.2: the signature of "message digest". */
    @Test
    void sm2SignaturesAsPublished() {
        byte[] publicKey = hex("0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13");
        byte[] signature = hex("3046022100f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                + "022100b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");
        assertThat(shangMi.verify(publicKey, "message digest".getBytes(UTF_8), signature))
                .isTrue();
        assertThat(shangMi.verify(publicKey, "message digesT".getBytes(UTF_8), signature))
                .isFalse();
    }

    /** GB/T 32918.5-2017, appendix C.2: "encryption standard". */
    @Test
    void sm2EncryptionAsPublished() throws Exception {
        byte[] encrypted = hex("0404ebfc718e8d1798620432268e77feb6415e2ede0e073c0f4f640ecd2e149a73"
                + "e858f9d81e5430a57b36daab8f950a3c64e6ee6a63094d99283aff767e124df0"
                + "59983c18f809e262923c53aec295d30383b54e39d609d160afcb1908d0bd8766"
                + "21886ca989ca9c7d58087307ca93092d651efa");
        assertThat(shangMi.decrypt(hex("3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8"), encrypted))
                .asString(UTF_8)
                .isEqualTo("encryption standard");
    }

    @ParameterizedTest
    @MethodSource("suites")
    void opensOnlyWhatItMade(Suite suite) {
        byte[] secret = "一百零三万元".getBytes(UTF_8);
        byte[] context = "CG2026-0001".getBytes(UTF_8);
        var keys = suite.newKeys();
        byte[] wrapped = suite.wrap(keys.publicKey(), context, secret);
        assertThat(suite.unwrap(keys, context, wrapped)).isEqualTo(secret);
        assertThat(suite.wrap(keys.publicKey(), context, secret)).isNotEqualTo(wrapped);
        refused(() -> suite.unwrap(suite.newKeys(), context, wrapped));
        refused(() -> suite.unwrap(keys, "CG2026-0002".getBytes(UTF_8), wrapped));
        byte[] key = new byte[suite.keyLength()];
        byte[] locked = suite.lock(key, context, secret);
        assertThat(suite.unlock(key, context, locked)).isEqualTo(secret);
        refused(() -> suite.unlock(key, secret, locked));
        for (int i = 0; i < wrapped.length; i++) {
            byte[] altered = wrapped.clone();
            altered[i] ^= 1;
            refused(() -> suite.unwrap(keys, context, altered));
        }
        for (int i = 0; i < locked.length; i++) {
            byte[] altered = locked.clone();
            altered[i] ^= 1;
            refused(() -> suite.unlock(key, context, altered));
        }
        refused(() -> suite.unwrap(keys, context, new byte[3]));
        refused(() -> suite.unlock(key, context, new byte[3]));
    }

    @ParameterizedTest
    @MethodSource("suites")
    void signsWithTheKeysOfOneSecret(Suite suite) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) 7);
        var keys = suite.signingKeys(secret);
        byte[] message = "回执".getBytes(UTF_8);
        byte[] signature = suite.sign(keys, message);
        assertThat(suite.signingKeys(secret).publicKey()).isEqualTo(keys.publicKey());
        assertThat(suite.verify(keys.publicKey(), message, signature)).isTrue();
        assertThat(suite.verify(keys.publicKey(), "回條".getBytes(UTF_8), signature))
                .isFalse();
        signature[9] ^= 1;
        assertThat(suite.verify(keys.publicKey(), message, signature)).isFalse();
    }

    /** The key of a tender: every two of three lead to it, one alone to nothing. */
    @Test
    void twoSharesOfThreeLeadToTheSecret() {
        byte[] secret = international.newKeys().privateKey();
        List<byte[]> shares = Shares.split(secret, 2, 3);
        assertThat(shares).hasSize(3).doesNotContain(secret);
        for (int a = 1; a <= 3; a++) {
            for (int b = 1; b <= 3; b++) {
                if (a != b) {
                    assertThat(Shares.join(Map.of(a, shares.get(a - 1), b, shares.get(b - 1))))
                            .isEqualTo(secret);
                }
            }
            assertThat(Shares.join(Map.of(a, shares.get(a - 1)))).isNotEqualTo(secret);
        }
        List<byte[]> others = Shares.split(secret, 2, 3);
        assertThat(Shares.join(Map.of(1, shares.get(0), 2, others.get(1)))).isNotEqualTo(secret);
        assertThat(Shares.join(Map.of(1, shares.get(0), 3, shares.get(1)))).isNotEqualTo(secret);
    }

    /** One share of a fixed secret looks like chance: each byte value comes about as often as any other. */
    @Test
    void oneShareTellsNothing() {
        int[] seen = new int[256];
        for (int i = 0; i < 4_000; i++) {
            for (byte b : Shares.split(new byte[32], 2, 3).get(i % 3)) seen[b & 0xff]++;
        }
        double expected = 4_000 * 32 / 256.0;
        double chi = Arrays.stream(seen)
                .mapToDouble(n -> (n - expected) * (n - expected) / expected)
                .sum();
        // 255 degrees of freedom: beyond 360 once in a hundred thousand
        assertThat(chi).isLessThan(360);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Suite.Altered.class);
    }

    private static byte[] hex(String text) {
        return HEX.parseHex(text.toLowerCase(java.util.Locale.ROOT));
    }
}
