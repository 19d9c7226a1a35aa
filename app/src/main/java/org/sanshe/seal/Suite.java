package org.sanshe.seal;

/**
 * 密码算法套件: the algorithms of one family behind one interface, so that a bureau can choose. What was made with one is
 * read with the same one for ever: its name is kept with everything it made. All of them come from Bouncy Castle.
 */
interface Suite {

    /** Its stable name, as kept with what it made. */
    String name();

    /** A new pair of keys for encryption. */
    Keys newKeys();

    /** The length of its symmetric keys in bytes. */
    int keyLength();

    /**
     * Wraps a small secret to a public key.
     *
     * @param context what the secret belongs to; needed again to unwrap it
     */
    byte[] wrap(byte[] publicKey, byte[] context, byte[] secret);

    /**
     * Unwraps what {@link #wrap} made.
     *
     * @throws Altered when it was changed, or belongs to another key or context
     */
    byte[] unwrap(Keys keys, byte[] context, byte[] wrapped);

    /** Encrypts and authenticates with a symmetric key; {@code context} is authenticated only. */
    byte[] lock(byte[] key, byte[] context, byte[] content);

    /**
     * Decrypts what {@link #lock} made.
     *
     * @throws Altered when it was changed, or belongs to another key or context
     */
    byte[] unlock(byte[] key, byte[] context, byte[] locked);

    /**
     * The pair of signing keys that belongs to a secret of 32 random bytes.
     *
     * @return the private half in a form only {@link #sign} reads
     */
    Keys signingKeys(byte[] secret);

    /** Signs. */
    byte[] sign(Keys keys, byte[] message);

    /** Whether the owner of the public key signed exactly this. */
    boolean verify(byte[] publicKey, byte[] message, byte[] signature);

    /** The digest of the family, 32 bytes. */
    byte[] digest(byte[] content);

    /** A pair of keys; the private half is to be forgotten as soon as it was used. */
    record Keys(byte[] publicKey, byte[] privateKey) {}

    /** 内容已被改动: not what was made, or not with this key. */
    class Altered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Altered(Throwable cause) {
            super(cause);
        }
    }
}
