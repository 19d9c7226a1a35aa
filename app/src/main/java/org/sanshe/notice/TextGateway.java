package org.sanshe.notice;

import java.io.IOException;

/** 短信通道: takes one message, or says why not. */
interface TextGateway {

    /** Whether it is set up. */
    boolean isAvailable();

    /**
     * Hands a message over.
     *
     * @param id the same for every attempt, so that the gateway can tell a repetition
     * @return what the gateway calls it; its receipt comes under this name
     * @throws IOException when it should be tried again
     * @throws Rejected when it will never be taken
     */
    String hand(String id, String phone, String body) throws IOException;

    /** 拒收: the number or the words will not do. */
    class Rejected extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Rejected(String why) {
            super(why);
        }
    }
}
