package org.sanshe.purchase.flags;

/** The same said in Chinese and in English. */
record Text(String zh, String en) {

    static Text same(Object figure) {
        return new Text(String.valueOf(figure), String.valueOf(figure));
    }

    String in(boolean english) {
        return english ? en : zh;
    }
}
