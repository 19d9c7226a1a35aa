package org.sanshe.seal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.crypto.CryptoServicesRegistrar;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;

/** 密钥分割: Shamir's secret sharing over GF(2⁸); fewer shares than needed tell nothing about the secret. */
final class Shares {

    private Shares() {}

    /**
     * Splits a secret.
     *
     * @param needed how many shares lead back to it
     * @return the shares; the first has the number 1
     */
    static List<byte[]> split(byte[] secret, int needed, int of) {
        var splitter = new ShamirSecretSplitter(
                ShamirSecretSplitter.Algorithm.AES,
                ShamirSecretSplitter.Mode.Native,
                secret.length,
                CryptoServicesRegistrar.getSecureRandom());
        return Stream.of(splitter.resplit(secret, needed, of).getSecretShares())
                .map(Shares::encoded)
                .toList();
    }

    /**
     * Puts a secret together. Whether it is the right one, the shares do not tell.
     *
     * @param shares by number
     */
    static byte[] join(Map<Integer, byte[]> shares) {
        var parts = shares.entrySet().stream()
                .map(s -> new ShamirSplitSecretShare(s.getValue(), s.getKey()))
                .toArray(ShamirSplitSecretShare[]::new);
        try {
            return new ShamirSplitSecret(ShamirSecretSplitter.Algorithm.AES, ShamirSecretSplitter.Mode.Native, parts)
                    .getSecret();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] encoded(org.bouncycastle.crypto.threshold.SecretShare share) {
        try {
            byte[] bytes = share.getEncoded();
            return Arrays.copyOf(bytes, bytes.length);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
