package org.sanshe.notice;

import java.util.List;

/** 短信: text messages leave in the transaction of the act they tell of, and are handed to the gateway afterwards. */
public interface TextMessages {

    /** Whether a gateway is there to take them. */
    boolean isAvailable();

    /**
     * Puts messages into the outbox, in random order.
     *
     * @param about the case they belong to
     */
    void send(String about, List<Text> texts);

    /** What became of the messages of a case. */
    List<Receipt> of(String about);

    /**
     * 一条短信.
     *
     * @param recipient what the sender calls the recipient; neither a name nor a number
     * @param phone a mobile number
     */
    record Text(String recipient, String phone, String body) {

        /** Neither number nor words in a log. */
        @Override
        public String toString() {
            return "Text[" + recipient + "]";
        }
    }

    /** 回执. */
    record Receipt(String recipient, Status status) {}

    /** 短信状态. */
    enum Status {
        /** 待发送. */
        QUEUED,
        /** 已交短信通道. */
        SENT,
        /** 已送达. */
        DELIVERED,
        /** 未送达. */
        FAILED
    }
}
