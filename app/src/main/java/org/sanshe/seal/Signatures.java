package org.sanshe.seal;

import java.util.Map;
import java.util.TreeMap;
import org.sanshe.kernel.FieldCipher;
import org.springframework.stereotype.Component;

/**
 * 系统签名: what the system attests, for everybody to check with its public key. The private half is derived from the key
 * outside of the database, so every node signs alike and a copy of the database signs nothing.
 */
@Component
public class Signatures {

    private final Suites suites;
    private final Map<String, Suite.Keys> keys = new TreeMap<>();

    Signatures(Suites suites, FieldCipher cipher) {
        this.suites = suites;
        for (String name : Suites.names()) {
            keys.put(name, Suites.named(name).signingKeys(cipher.derive("signatures " + name)));
        }
    }

    /** The suite new signatures are made with. */
    public String suite() {
        return suites.chosen().name();
    }

    /** Signs with the suite in force. */
    public byte[] sign(byte[] message) {
        return suites.chosen().sign(keys.get(suite()), message);
    }

    /** Whether the system signed exactly this, with this suite. */
    public boolean verify(String suite, byte[] message, byte[] signature) {
        try {
            return Suites.named(suite).verify(keys.get(suite).publicKey(), message, signature);
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    /** The public keys by suite: 32 bytes of Ed25519, or an uncompressed point of SM2. */
    public Map<String, byte[]> publicKeys() {
        var all = new TreeMap<String, byte[]>();
        keys.forEach((suite, pair) -> all.put(suite, pair.publicKey().clone()));
        return all;
    }
}
