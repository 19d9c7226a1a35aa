package org.sanshe.delivery.record;

/** 签字方式. */
enum Signature {
    /** 未签字. */
    NONE("未签字", "Not signed"),
    /** 在屏幕上手写签名. */
    DRAWN("屏幕签名", "Drawn on the screen"),
    /** 在纸上签名. */
    WRITTEN("纸质签名", "Signed on paper"),
    /** 按指印: who cannot write. */
    FINGERPRINT("按指印", "Fingerprint"),
    /** 盖章: who cannot write. */
    STAMP("盖章", "Stamp"),
    /** 以本人账号登录确认; workers only. */
    ACCOUNT("账号确认", "Confirmed by account");

    private final String zh;
    private final String en;

    Signature(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String in(boolean english) {
        return english ? en : zh;
    }

    boolean isGiven() {
        return this != NONE;
    }

    /** Whether it is on paper, so that a picture of it proves it. */
    boolean isOnPaper() {
        return this == WRITTEN || this == FINGERPRINT || this == STAMP;
    }
}
